import { AppError } from "@pakeplus/core";
import { requireOption, parseArguments, type Arguments } from "./arguments.ts";
import { packageApp } from "./package/package-app.ts";
import { release } from "./release/release.ts";
import { createLog, type Log } from "./report/log.ts";
import { compile } from "./shells/compile.ts";
import { fetchShells } from "./shells/fetch-shells.ts";
import { plan } from "./shells/plan.ts";
import { installMissing } from "./smoke/install-missing.ts";
import { smoke } from "./smoke/smoke.ts";
import type { World } from "./world.ts";

export type { World } from "./world.ts";

const COMMANDS: Readonly<Record<string, (given: Arguments, world: World, log: Log) => Promise<void>>> = {
  package: packageApp,
  prepare: (_given, world, log) => installMissing(world, log),
  smoke,
  release,
  plan,
  compile,
  "fetch-shells": fetchShells,
};

/**
 * Runs one step of the workflow.
 * @returns The exit code.
 */
export async function main(argv: readonly string[], world: World): Promise<number> {
  const log = createLog(world);
  try {
    const given = parseArguments(argv, world.env);
    const command = COMMANDS[given.command];
    if (command === undefined) throw requireOption(`one of ${Object.keys(COMMANDS).join(", ")}`);
    await command(given, world, log);
    return 0;
  } catch (error) {
    log.failure(world.signal.aborted ? new AppError("CANCELLED", "The run was cancelled.") : error);
    return 1;
  }
}
