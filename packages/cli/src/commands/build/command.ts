import { defineCommand } from "../../command-line/command.ts";
import { BUILD_OPTIONS } from "./options.ts";

export const buildCommand = defineCommand({
  name: "build",
  summary: "Make installable apps from a website or web folder",
  arguments: [
    {
      name: "input",
      about: "Folder, index.html, web address or pakeplus.json (default: this folder)",
      required: false,
    },
  ],
  options: BUILD_OPTIONS,
  examples: [
    {
      command: "pakeplus build https://example.com --name Example",
      about: "A website as .deb, .rpm and .tar.gz",
    },
    {
      command: "pakeplus build dist --name Notes --icon icon.png --out packages",
      about: "A built web folder",
    },
    {
      command: "pakeplus build examples/notes --format deb --set window.width=1200",
      about: "A project with a pakeplus.json, one format, a wider window",
    },
  ],
  load: () => import("./run.ts"),
});
