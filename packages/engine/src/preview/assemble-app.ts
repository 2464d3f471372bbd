import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { RuntimeConfig } from "@pakeplus/core";
import type { PackageFile } from "@pakeplus/packager";

export interface AppFolder {
  /** Absolute folder that exists and is empty. */
  dir: string;
  runtime: RuntimeConfig;
  /** Text of the file that `runtime.block` names; null when nothing is blocked. */
  block: string | null;
  shell: readonly PackageFile[];
  /** Web files relative to the web root. */
  payload: readonly PackageFile[];
  signal: AbortSignal;
}

/** Writes an app as it lies in a package, so that the real shell can run it in place. */
export async function assembleApp(app: AppFolder): Promise<void> {
  await writeFile(join(app.dir, "app.json"), JSON.stringify(app.runtime));
  if (app.runtime.block !== null) await writeFile(join(app.dir, app.runtime.block.file), app.block ?? "");
  await mkdir(join(app.dir, "www"));
  for (const file of app.shell) await copyTo(join(app.dir, file.path), file, app.signal);
  for (const file of app.payload) await copyTo(join(app.dir, "www", file.path), file, app.signal);
}

async function copyTo(path: string, file: PackageFile, signal: AbortSignal): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await pipeline(file.read(), createWriteStream(path, { mode: file.mode }), { signal });
}
