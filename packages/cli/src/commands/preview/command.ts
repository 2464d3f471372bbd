import { defineCommand } from "../../command-line/command.ts";
import { PREVIEW_OPTIONS } from "./options.ts";

export const previewCommand = defineCommand({
  name: "preview",
  summary: "Show the app in the real shell, always with the newest files",
  arguments: [
    {
      name: "input",
      about: "Folder, index.html, web address or pakeplus.json (default: this folder)",
      required: false,
    },
  ],
  options: PREVIEW_OPTIONS,
  examples: [
    {
      command: "pakeplus preview examples/notes",
      about: "Opens a window that follows every change; Ctrl-C closes it",
    },
    {
      command: "pakeplus preview https://example.com --set window.width=420",
      about: "A website in a narrow window",
    },
  ],
  load: () => import("./run.ts"),
});
