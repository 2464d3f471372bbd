import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AppError, CLOUD_MAIN, SHELL_TARGETS } from "@pakeplus/core";
import { fileOf } from "@pakeplus/packager";
import type { PackageFile } from "@pakeplus/packager";
import { shellSources } from "../shell/identify-shell.ts";
import { loadLinuxShell } from "../shell/load-linux-shell.ts";

export interface CloudFilesOptions {
  /**
   * Absolute folder with `build.mjs`, the two workflows, `README.md` and the sources of the shells, as they come with
   * PakePlus.
   */
  cloudDir: string;
  /** Absolute folder that holds one folder per prebuilt shell. */
  linuxShellDir: string;
  /** Of this PakePlus. */
  version: string;
}

export interface CloudFiles {
  files: readonly PackageFile[];
  /** SHA-256 of the content without the marker: lower-case hex. */
  hash: string;
}

/**
 * Everything that `main` of the build repository holds, exactly: the workflows, the program that they run, the shells
 * with their sources, an explanation, and the mark by which PakePlus knows its own repositories.
 * @throws AppError SHELL_MISSING when PakePlus is not complete.
 */
export async function cloudFiles(options: CloudFilesOptions): Promise<CloudFiles> {
  const own = (path: string, name: string): PackageFile =>
    fileOf(path, readOwn(join(options.cloudDir, name), name));
  const files = [
    own(CLOUD_MAIN.workflow, "build.yml"),
    own(CLOUD_MAIN.compileWorkflow, "compile.yml"),
    own(CLOUD_MAIN.readme, "README.md"),
    own(CLOUD_MAIN.bundle, "build.mjs"),
    ...loadLinuxShell(options.linuxShellDir).map((file) => ({
      ...file,
      path: `${CLOUD_MAIN.shells}/linux/${file.path}`,
    })),
    ...SHELL_TARGETS.flatMap((target) => shellSources(target, options.cloudDir)).map((file) => ({
      ...file,
      path: `${CLOUD_MAIN.program}/${file.path}`,
    })),
  ];
  const hash = await hashOf(files);
  const marker = { v: 1, version: options.version, hash };
  return {
    files: [
      ...files,
      fileOf(CLOUD_MAIN.marker, `${JSON.stringify(marker, null, 2)}\n`),
      fileOf(
        CLOUD_MAIN.mark(options.version),
        "The name of this file says which PakePlus filled this branch.\n",
      ),
    ],
    hash,
  };
}

function readOwn(file: string, name: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new AppError("SHELL_MISSING", `A part of PakePlus is not at hand: ${name} is missing.`, {
      cause,
      reason: "It is what GitHub runs to make the packages; it comes with PakePlus.",
      hint: "Install PakePlus again. In its own source tree: npm run build",
    });
  }
}

async function hashOf(files: readonly PackageFile[]): Promise<string> {
  const whole = createHash("sha256");
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const content = createHash("sha256");
    for await (const chunk of file.read()) content.update(chunk);
    whole.update(`${file.path}\0${file.mode.toString(8)}\0${content.digest("hex")}\n`);
  }
  return whole.digest("hex");
}
