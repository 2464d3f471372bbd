import { downloadArtifact, uploadArtifact } from "./artifacts.ts";
import type { BuiltinAction } from "./builtin-action.ts";
import { checkout } from "./checkout.ts";

/** The runner's own Node serves whatever version is asked for; the log says which one it is. */
const setupNode: BuiltinAction = {
  inputs: ["node-version", "cache", "check-latest"],
  async perform({ inputs, log }) {
    log(`Asked for Node ${inputs["node-version"] ?? "of the runner"}; the emulator has ${process.version}.`);
    return Promise.resolve({ "node-version": process.version });
  },
};

/** By name without version. Whatever else a workflow uses fails with a clear message. */
export const BUILTIN_ACTIONS: Readonly<Record<string, BuiltinAction>> = {
  "actions/checkout": checkout,
  "actions/upload-artifact": uploadArtifact,
  "actions/download-artifact": downloadArtifact,
  "actions/setup-node": setupNode,
};
