import { defineCommand } from "../../command-line/command.ts";
import { REPORT_OPTIONS } from "./options.ts";

export const reportCommand = defineCommand({
  name: "report",
  summary: "Report a failed build, after showing the exact text",
  arguments: [
    { name: "run", about: "Number of the build (default: the last one that failed)", required: false },
  ],
  options: REPORT_OPTIONS,
  examples: [
    { command: "pakeplus report", about: "Shows the text, asks, opens an issue in the build repository" },
    { command: "pakeplus report 1234567890 --dry-run", about: "Shows the text and stops" },
    {
      command: "pakeplus report --upstream acme/builds",
      about: "A page for a new issue there, filled in, without the name of your app",
    },
  ],
  load: () => import("./run.ts"),
});
