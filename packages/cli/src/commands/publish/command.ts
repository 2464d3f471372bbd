import { defineCommand } from "../../command-line/command.ts";
import { PUBLISH_OPTIONS } from "./options.ts";

export const publishCommand = defineCommand({
  name: "publish",
  summary: "Build in your own GitHub account and release the packages there",
  arguments: [
    {
      name: "input",
      about: "Folder, index.html, web address or pakeplus.json (default: this folder)",
      required: false,
    },
  ],
  options: PUBLISH_OPTIONS,
  examples: [
    { command: "pakeplus publish examples/notes", about: "Shows the plan, asks, sends, builds, releases" },
    {
      command: "pakeplus publish examples/notes --yes --out packages",
      about: "Without a question; the packages are here afterwards",
    },
    { command: "pakeplus publish dist --name Notes --repo acme/apps", about: "In an organisation" },
  ],
  load: () => import("./run.ts"),
});
