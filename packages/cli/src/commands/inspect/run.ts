import { resolve } from "node:path";
import { inspectPackage } from "@pakeplus/packager";
import type { Context } from "../../context.ts";
import { formatBytes } from "../../output/bytes.ts";

/** Prints the embedded definition on stdout and what else is known on stderr. */
export async function run(input: { arguments: readonly string[] }, context: Context): Promise<number> {
  const file = resolve(context.cwd, input.arguments[0] ?? "");
  const found = await inspectPackage(file);
  const { style } = context;
  context.say(`${style.bold(`${found.runtime.name} ${found.runtime.version}`)}  ${found.runtime.id}`);
  context.say(
    `${found.format}, ${formatBytes(found.bytes)}, installed ${formatBytes(found.installedBytes)}, ${found.files} files, shell contract ${found.runtime.contract}`,
  );
  context.print(found.definition.endsWith("\n") ? found.definition : `${found.definition}\n`);
  context.printJson({ ok: true, ...found });
  return 0;
}
