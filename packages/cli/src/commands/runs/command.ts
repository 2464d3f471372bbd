import { defineCommand } from "../../command-line/command.ts";
import { RUNS_OPTIONS } from "./options.ts";

export const runsCommand = defineCommand({
  name: "runs",
  summary: "List the builds on GitHub, or follow one",
  arguments: [{ name: "run", about: "Number of a build: follow it to its end", required: false }],
  options: RUNS_OPTIONS,
  examples: [
    { command: "pakeplus runs", about: "The last builds, whichever computer started them" },
    { command: "pakeplus runs 1234567890", about: "Come back to a build that is under way" },
  ],
  load: () => import("./run.ts"),
});
