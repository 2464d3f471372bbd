import { defineCommand } from "../../command-line/command.ts";
import { RELEASES_OPTIONS } from "./options.ts";

export const releasesCommand = defineCommand({
  name: "releases",
  summary: "List what was released from the build repository, or copy it to a public one",
  arguments: [{ name: "app", about: "Short name of an app, such as notes (default: all)", required: false }],
  options: RELEASES_OPTIONS,
  examples: [
    { command: "pakeplus releases notes", about: "Versions, dates, sizes and addresses" },
    {
      command: "pakeplus releases notes --copy acme/downloads",
      about: "The newest release goes to a public repository, too",
    },
  ],
  load: () => import("./run.ts"),
});
