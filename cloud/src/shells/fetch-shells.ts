import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError, shellTag } from "@pakeplus/core";
import { findShellRelease, readCompiledShell } from "@pakeplus/github";
import type { Arguments } from "../arguments.ts";
import { appOf } from "../package/app-of.ts";
import type { Log } from "../report/log.ts";
import { openRun } from "../run-access.ts";
import type { World } from "../world.ts";
import { neededShells } from "./needed-shells.ts";

/** Brings the shells that this repository compiled to where the packages are made, each held to its digests. */
export async function fetchShells(given: Arguments, world: World, log: Log): Promise<void> {
  const { job, shells: pins } = await appOf(given, world);
  const { client, repository } = openRun(world);
  for (const { target, hash } of await neededShells(job, given.program)) {
    const release = await findShellRelease(client, repository, hash);
    if (release === null) throw notThere(hash);
    const options = { client, repository, release, target, hash, pins };
    const { manifest, files } = await readCompiledShell(options);
    for (const { path, content, mode } of files) {
      const file = join(given.shells, target, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content, { mode, flag: "wx" });
    }
    log.say(`${manifest.sha256}  ${target}, of ${release.url}`);
  }
}

function notThere(hash: string): AppError {
  return new AppError("SHELL_MISSING", `There is no release ${shellTag(hash)}.`, {
    reason: "It should have been there, or have been made by the job before.",
    hint: "Publish again with --compile-shells.",
  });
}
