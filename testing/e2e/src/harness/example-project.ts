import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./cli.ts";

/**
 * Copies an example into a folder of the test.
 * @param changes Keys of the definition that differ.
 * @returns Absolute path of the copy.
 */
export async function copyExample(
  folder: string,
  name: "notes" | "website",
  changes: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const project = join(folder, "project");
  await cp(join(ROOT, "examples", name), project, { recursive: true });
  const file = join(project, "pakeplus.json");
  const written = JSON.parse(await readFile(file, "utf8")) as object;
  await writeFile(file, JSON.stringify({ ...written, ...changes }, null, 2));
  return project;
}
