import { relative, resolve, sep } from "node:path";
import { AppError, IMPORT_KINDS, suggest } from "@pakeplus/core";
import type { ImportKind } from "@pakeplus/core";
import { importProject } from "@pakeplus/engine";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { shellQuote } from "../../output/shell-quote.ts";
import { shownPath } from "../../output/shown-path.ts";
import type { IMPORT_OPTIONS } from "./options.ts";
import { renderReport, summarize } from "./render-report.ts";

/** Writes the definition and its files, names them on stdout and what became of each setting on stderr. */
export async function run(input: CommandInput<typeof IMPORT_OPTIONS>, context: Context): Promise<number> {
  const { cwd, style } = context;
  const dir = resolve(cwd, input.options.dir ?? ".");
  const imported = importProject(input.arguments.length === 0 ? ["."] : input.arguments, {
    cwd,
    dir,
    from: kindOf(input.options.from),
  });
  const { kind, file, created, definition, report } = imported;
  context.say(renderReport(report, style));
  context.say(
    `${style.green("Done")}  ${style.bold(definition.name)}  ${definition.id}  ${summarize(report)}`,
  );
  for (const path of created) context.print(`${shownPath(path, cwd)}\n`);
  context.say(
    `${style.green("→")} pakeplus check${dir === cwd ? "" : ` ${shellQuote(shownPath(dir, cwd))}`}`,
  );
  context.printJson({
    ok: true,
    kind,
    file,
    created: created.map((path) => relative(dir, path).split(sep).join("/")),
    definition,
    report,
  });
  return 0;
}

/** @throws AppError USAGE_INVALID, naming what was probably meant. */
function kindOf(text: string | null): ImportKind | null {
  if (text === null) return null;
  const kind = IMPORT_KINDS.find((known) => known === text.toLowerCase());
  if (kind !== undefined) return kind;
  const near = suggest(text, IMPORT_KINDS);
  throw new AppError("USAGE_INVALID", `--from ${text} is none of ${IMPORT_KINDS.join(", ")}.`, {
    hint: near === null ? "Leave --from out to have it found out" : `Did you mean --from ${near}?`,
  });
}
