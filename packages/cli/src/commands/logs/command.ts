import { defineCommand } from "../../command-line/command.ts";
import { REPOSITORY_OPTIONS } from "../../github/options.ts";

export const logsCommand = defineCommand({
  name: "logs",
  summary: "Show the log of a build on GitHub",
  arguments: [{ name: "run", about: "Number of the build; pakeplus runs lists them", required: true }],
  options: REPOSITORY_OPTIONS,
  examples: [{ command: "pakeplus logs 1234567890", about: "What every job said, where it has ended" }],
  load: () => import("./run.ts"),
});
