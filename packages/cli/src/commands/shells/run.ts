import { AppError, suggest, TARGETS, type Target } from "@pakeplus/core";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { openSession } from "../../github/session.ts";
import { ACTIONS, type Action } from "./actions.ts";
import { buildShell } from "./build-shell.ts";
import { listShells } from "./list-shells.ts";
import type { SHELLS_OPTIONS } from "./options.ts";
import { verifyShells } from "./verify-shells.ts";

type Input = CommandInput<typeof SHELLS_OPTIONS>;

/** Shows, compares or makes shells. @throws AppError USAGE_INVALID, SHELL_CHANGED, SHELL_MISSING, GITHUB_…, TOKEN_…. */
export async function run(input: Input, context: Context): Promise<number> {
  const { options } = input;
  const [written = "list", name] = input.arguments;
  const action = ACTIONS.find((each) => each === written);
  if (action === undefined) throw unknown("action", written, ACTIONS);
  const target = name === undefined ? null : (TARGETS.find((each) => each === name) ?? null);
  if (name !== undefined && target === null) throw unknown("target", name, TARGETS);
  requireFitting(action, target, input);
  const actions: Readonly<Record<Action, () => Promise<void>>> = {
    list: async () => listShells(options.github ? await openSession(context, options) : null, context),
    verify: async () => verifyShells(target, await openSession(context, options), context),
    build: async () => buildShell(target ?? "linux", options.out, context),
  };
  await actions[action]();
  return 0;
}

function unknown(kind: string, word: string, known: readonly string[]): AppError {
  const near = suggest(word, known);
  return new AppError("USAGE_INVALID", `"${word}" is no ${kind} of shells.`, {
    hint: near === null ? `Say one of ${known.join(", ")}.` : `Did you mean ${near}?`,
  });
}

/** An option that does nothing would be taken for one that did. */
function requireFitting(action: Action, target: Target | null, { options }: Input): void {
  const extra = [
    action !== "list" && options.github && "--github belongs to pakeplus shells list",
    action !== "build" && options.out !== null && "--out belongs to pakeplus shells build",
    action === "list" && target !== null && "pakeplus shells list shows all of them",
  ].find((problem) => problem !== false);
  if (extra !== undefined)
    throw new AppError("USAGE_INVALID", `${extra}.`, { hint: "See pakeplus shells --help" });
}
