import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RuntimeConfig } from "@pakeplus/core";
import { geometryStamp } from "./preview-config.ts";
import { profileFolder } from "./profile-env.ts";
import type { Environment } from "./profile-env.ts";

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function profilesBelow(dir: string): string[] {
  try {
    return readdirSync(join(dir, "profiles")).map((name) => join(dir, "profiles", name));
  } catch {
    return [];
  }
}

/**
 * A person who changes the size in the definition wants to see it, so the place that the shell remembers from an
 * earlier preview counts only as long as the definition says the same.
 */
export function forgetOldPlace(env: Environment, runtime: RuntimeConfig): void {
  const profile = profileFolder(env, runtime.id);
  const stampFile = join(profile, "geometry");
  const stamp = geometryStamp(runtime);
  const before = readOrNull(stampFile);
  if (before === stamp) return;
  const state = join(profile, "state", runtime.id);
  if (before !== null) {
    for (const dir of [state, ...profilesBelow(state)]) rmSync(join(dir, "window.json"), { force: true });
  }
  try {
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, stamp);
  } catch {
    // The shell says it better when it cannot write there.
  }
}
