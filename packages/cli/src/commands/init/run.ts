import { basename, dirname, resolve } from "node:path";
import { initProject } from "@pakeplus/engine";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { shellQuote } from "../../output/shell-quote.ts";
import { shownPath } from "../../output/shown-path.ts";
import type { INIT_OPTIONS } from "./options.ts";

export async function run(input: CommandInput<typeof INIT_OPTIONS>, context: Context): Promise<number> {
  const { dir, name, id } = input.options;
  const overrides = [
    ...(name === null ? [] : [{ path: "name", value: name }]),
    ...(id === null ? [] : [{ path: "id", value: id }]),
  ];
  const result = await initProject(input.arguments[0] ?? ".", {
    cwd: context.cwd,
    dir: dir === null ? null : resolve(context.cwd, dir),
    overrides,
    fetch: context.fetch,
    signal: context.signal,
  });
  const { style, cwd } = context;
  const home = dirname(result.file);
  context.say(`${style.green("Done")}  ${style.bold(result.definition.name)}  ${result.definition.id}`);
  for (const file of result.created) context.print(`${shownPath(file, cwd)}\n`);
  context.say(
    `${style.green("→")} pakeplus build${home === cwd ? "" : ` ${shellQuote(shownPath(home, cwd))}`}`,
  );
  context.printJson({
    ok: true,
    file: result.file,
    created: result.created.map((file) => basename(file)),
    definition: result.definition,
  });
  return 0;
}
