import type { BuildState } from "@pakeplus/core";

/** A build that runs on this computer; name what matters. */
export function fakeBuild(parts: Partial<BuildState>): BuildState {
  return {
    id: "build",
    appId: "app",
    engine: "local",
    state: "running",
    command: "pakeplus build",
    version: "1.0.0",
    targets: ["linux"],
    startedAt: 0,
    endedAt: null,
    lanes: [],
    artifacts: [],
    error: null,
    run: null,
    problem: null,
    seenAt: 0,
    ...parts,
  };
}
