import { appendFileSync } from "node:fs";
import { shellTag } from "@pakeplus/core";
import { findShellRelease } from "@pakeplus/github";
import type { Arguments } from "../arguments.ts";
import { appOf } from "../package/app-of.ts";
import type { Log } from "../report/log.ts";
import { openRun } from "../run-access.ts";
import type { World } from "../world.ts";
import { neededShells, type NeededShell } from "./needed-shells.ts";

/** Says to the workflow which shells nobody compiled yet, one job each. */
export async function plan(given: Arguments, world: World, log: Log): Promise<void> {
  const { job } = await appOf(given, world);
  const { client, repository } = openRun(world);
  // GitHub shows these values in the name of the job.
  const missing: Pick<NeededShell, "target" | "runner">[] = [];
  for (const shell of await neededShells(job, given.program)) {
    const release = await findShellRelease(client, repository, shell.hash);
    log.say(
      `${shell.target}: ${release === null ? "to be compiled as" : "is there as"} ${shellTag(shell.hash)}`,
    );
    if (release === null) missing.push({ target: shell.target, runner: shell.runner });
  }
  const output = world.env["GITHUB_OUTPUT"] ?? "";
  const lines = `missing=${missing.length > 0}\nmatrix=${JSON.stringify({ include: missing })}\n`;
  if (output !== "") appendFileSync(output, lines);
}
