import { defineCommand } from "../../command-line/command.ts";
import { STUDIO_OPTIONS } from "./options.ts";

export const studioCommand = defineCommand({
  name: "studio",
  summary: "Describe, see, build and hand out apps in the browser",
  arguments: [],
  options: STUDIO_OPTIONS,
  examples: [
    {
      command: "pakeplus studio",
      about: "Serves the page on this computer only and opens it; Ctrl-C ends it",
    },
    { command: "pakeplus studio --port 8123 --no-open", about: "At a certain port; the address is printed" },
  ],
  load: () => import("./run.ts"),
});
