import { resolve } from "node:path";
import { checkProject, openProject } from "@pakeplus/engine";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { shownPath } from "../../output/shown-path.ts";
import { iconFileOf, overridesOf } from "../build/definition-overrides.ts";
import type { CHECK_OPTIONS } from "./options.ts";
import { renderFindings } from "./render-findings.ts";

const FAILED = 1;

/** Prints what will not work; the exit code is 1 with errors, and with warnings under `--strict`. */
export async function run(input: CommandInput<typeof CHECK_OPTIONS>, context: Context): Promise<number> {
  const { options } = input;
  const project = await openProject(input.arguments[0] ?? ".", {
    cwd: context.cwd,
    overrides: overridesOf(options),
    fetch: context.fetch,
    signal: context.signal,
    onDefinition: (file, text) => context.showErrorsIn({ name: shownPath(file, context.cwd), text }),
  });
  const { findings, families } = await checkProject(project, {
    targets: options.target,
    shells: ["linux"],
    outDir: resolve(context.cwd, "out"),
    iconFile: iconFileOf(options, context.cwd),
    fetch: context.fetch,
    signal: context.signal,
  });
  const failing = findings.filter(
    ({ severity }) => severity === "error" || (options.strict && severity === "warning"),
  );
  const ok = failing.length === 0;
  context.print(`${renderFindings(findings, families, context.style)}\n`);
  context.printJson({ ok, targets: families, findings });
  return ok ? 0 : FAILED;
}
