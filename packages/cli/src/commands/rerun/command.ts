import { defineCommand } from "../../command-line/command.ts";
import { REPOSITORY_OPTIONS } from "../../github/options.ts";

export const rerunCommand = defineCommand({
  name: "rerun",
  summary: "Run what failed in a build on GitHub once more",
  arguments: [{ name: "run", about: "Number of the build; pakeplus runs lists them", required: true }],
  options: REPOSITORY_OPTIONS,
  examples: [{ command: "pakeplus rerun 1234567890", about: "The same files; only jobs that failed" }],
  load: () => import("./run.ts"),
});
