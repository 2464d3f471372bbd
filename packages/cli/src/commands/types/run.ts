import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "../../context.ts";

/** Prints the declarations on stdout; they lie beside the shells. */
export async function run(_input: unknown, context: Context): Promise<number> {
  const declarations = await readFile(join(context.shellsDir, "../pakeplus.d.ts"), "utf8");
  context.print(declarations);
  context.printJson({ ok: true, declarations });
  return 0;
}
