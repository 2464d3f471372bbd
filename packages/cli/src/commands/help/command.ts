import { defineCommand } from "../../command-line/command.ts";

export const helpCommand = defineCommand({
  name: "help",
  summary: "Show the help, or that of a command",
  arguments: [{ name: "command", about: "Name of a command", required: false }],
  options: {},
  examples: [{ command: "pakeplus help build", about: "Everything that build can do" }],
  load: () => import("./run.ts"),
});
