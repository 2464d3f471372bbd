import { createHash } from "node:crypto";
import { mkdir, readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { mustRun } from "./process.ts";

export interface Unpacked {
  root: string;
  /** The folder with `launch` and `app.json`. */
  appFolder: string;
  /** Hash by path of every file of the app folder. */
  app: ReadonlyMap<string, string>;
}

async function hashes(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const pairs = files.map(async (file) => {
    const hash = createHash("sha256")
      .update(await readFile(file))
      .digest("hex");
    return [relative(folder, file), hash] as const;
  });
  return new Map(await Promise.all(pairs));
}

async function describeUnpacked(root: string): Promise<Unpacked> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const config = entries.find((entry) => entry.isFile() && entry.name === "app.json");
  if (config === undefined) throw new Error(`There is no app.json in ${root}`);
  return { root, appFolder: config.parentPath, app: await hashes(config.parentPath) };
}

export async function unpackDeb(file: string, root: string): Promise<Unpacked> {
  await mkdir(root);
  await mustRun("dpkg-deb", ["-x", file, root]);
  return describeUnpacked(root);
}

export async function unpackRpm(file: string, root: string): Promise<Unpacked> {
  await mkdir(root);
  const { bytes } = await mustRun("rpm2cpio", [file]);
  await mustRun("cpio", ["-idm", "--quiet", "--no-absolute-filenames"], { cwd: root, input: bytes });
  return describeUnpacked(root);
}

export async function unpackTar(file: string, root: string): Promise<Unpacked> {
  await mkdir(root);
  await mustRun("tar", ["-xzf", file, "-C", root]);
  return describeUnpacked(root);
}
