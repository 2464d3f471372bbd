import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { PackageFile } from "@pakeplus/packager";

/** Puts the shell into a folder as it lies in a package, so that it runs there in place. */
export async function copyShell(dir: string, shell: readonly PackageFile[]): Promise<void> {
  for (const file of shell) {
    const path = join(dir, file.path);
    await mkdir(dirname(path), { recursive: true });
    await pipeline(file.read(), createWriteStream(path, { mode: file.mode }));
  }
}
