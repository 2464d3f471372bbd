import { AppError, suggest } from "@pakeplus/core";
import { COMMANDS } from "../../commands.ts";
import { completableCommands } from "../../completion/completable.ts";
import { renderBash } from "../../completion/render-bash.ts";
import { renderFish } from "../../completion/render-fish.ts";
import { renderZsh } from "../../completion/render-zsh.ts";
import type { Context } from "../../context.ts";
import { SHELLS } from "./shells.ts";

const RENDERERS = { bash: renderBash, zsh: renderZsh, fish: renderFish } as const;

/** Prints the script on stdout. */
export async function run(input: { arguments: readonly string[] }, context: Context): Promise<number> {
  const [name = ""] = input.arguments;
  const shell = SHELLS.find((known) => known === name);
  if (shell === undefined) {
    const near = suggest(name, SHELLS);
    throw new AppError("USAGE_INVALID", `There is no completion for ${name}.`, {
      reason: `Known are ${SHELLS.join(", ")}.`,
      ...(near !== null && { hint: `Did you mean ${near}?` }),
    });
  }
  const script = RENDERERS[shell](completableCommands(COMMANDS));
  context.print(script);
  context.printJson({ ok: true, shell, script });
  return 0;
}
