import { defineCommand } from "../../command-line/command.ts";
import { REPOSITORY_OPTIONS } from "../../github/options.ts";

export const releasesCommand = defineCommand({
  name: "releases",
  summary: "List what was released from the build repository",
  arguments: [{ name: "app", about: "Short name of an app, such as notes (default: all)", required: false }],
  options: REPOSITORY_OPTIONS,
  examples: [{ command: "pakeplus releases notes", about: "Versions, dates, sizes and addresses" }],
  load: () => import("./run.ts"),
});
