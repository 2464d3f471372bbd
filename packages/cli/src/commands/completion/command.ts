import { defineCommand } from "../../command-line/command.ts";
import { SHELLS } from "./shells.ts";

export const completionCommand = defineCommand({
  name: "completion",
  summary: "Print a script that completes pakeplus in a shell",
  arguments: [{ name: "shell", about: "bash, zsh or fish", required: true, choices: SHELLS }],
  options: {},
  examples: [
    {
      command: "pakeplus completion bash >> ~/.bash_completion",
      about: "For every bash that is opened from now on",
    },
    {
      command: "pakeplus completion fish > ~/.config/fish/completions/pakeplus.fish",
      about: "The same for fish",
    },
  ],
  load: () => import("./run.ts"),
});
