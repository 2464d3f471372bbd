import { resolve } from "node:path";
import type { Arguments } from "../arguments.ts";
import type { World } from "../world.ts";
import { type CloudApp, readApp } from "./read-app.ts";

/** The app that this run is about. */
export async function appOf(
  { app, shells, program }: Arguments,
  { env }: Pick<World, "env">,
): Promise<CloudApp> {
  return readApp({
    dir: resolve(app),
    shells: resolve(shells),
    program: resolve(program),
    expected: env["PAKEPLUS_APP"] ?? null,
    buildId: env["PAKEPLUS_NONCE"] || "cloud",
  });
}
