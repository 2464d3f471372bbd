import { defineCommand } from "../../command-line/command.ts";
import { CHECK_OPTIONS } from "./options.ts";

export const checkCommand = defineCommand({
  name: "check",
  summary: "Say beforehand what will and will not work as an app",
  arguments: [
    {
      name: "input",
      about: "Folder, index.html, web address or pakeplus.json (default: this folder)",
      required: false,
    },
  ],
  options: CHECK_OPTIONS,
  examples: [
    {
      command: "pakeplus check dist",
      about: "Missing files, addresses, secrets and features of a built web folder",
    },
    {
      command: "pakeplus check https://example.com --target linux,android",
      about: "A website, for two platforms",
    },
    { command: "pakeplus check --strict --json", about: "For scripts: one JSON value; warnings fail too" },
  ],
  load: () => import("./run.ts"),
});
