import { defineCommand } from "../../command-line/command.ts";
import { INIT_OPTIONS } from "./options.ts";

export const initCommand = defineCommand({
  name: "init",
  summary: "Write a pakeplus.json for a website or web folder",
  arguments: [{ name: "input", about: "Web address or folder (default: this folder)", required: false }],
  options: INIT_OPTIONS,
  examples: [
    { command: "pakeplus init https://example.com", about: "Asks the site for its name, colours and icon" },
    { command: "pakeplus init my-project", about: "Finds the built web folder in a project" },
  ],
  load: () => import("./run.ts"),
});
