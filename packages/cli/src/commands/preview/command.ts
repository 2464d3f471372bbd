import { defineCommand } from "../../command-line/command.ts";
import { DEFINITION_OPTIONS } from "../build/options.ts";

export const previewCommand = defineCommand({
  name: "preview",
  summary: "Open the app in the real shell without packaging it",
  arguments: [
    {
      name: "input",
      about: "Folder, index.html, web address or pakeplus.json (default: this folder)",
      required: false,
    },
  ],
  options: DEFINITION_OPTIONS,
  examples: [
    { command: "pakeplus preview examples/notes", about: "Opens a window; Ctrl-C closes it" },
    {
      command: "pakeplus preview https://example.com --set window.width=420",
      about: "A website in a narrow window",
    },
  ],
  load: () => import("./run.ts"),
});
