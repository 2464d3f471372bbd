import { defineCommand } from "../../command-line/command.ts";
import { REPOSITORY_OPTIONS } from "../../github/options.ts";

export const cancelCommand = defineCommand({
  name: "cancel",
  summary: "Stop a build on GitHub",
  arguments: [{ name: "run", about: "Number of the build; pakeplus runs lists them", required: true }],
  options: REPOSITORY_OPTIONS,
  examples: [{ command: "pakeplus cancel 1234567890", about: "A release that was there before stays" }],
  load: () => import("./run.ts"),
});
