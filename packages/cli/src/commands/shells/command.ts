import { defineCommand } from "../../command-line/command.ts";
import { ACTIONS } from "./actions.ts";
import { SHELLS_OPTIONS } from "./options.ts";

export const shellsCommand = defineCommand({
  name: "shells",
  summary: "Show what apps are made with, and prove that it is made from its sources",
  arguments: [
    { name: "action", about: `${ACTIONS.join(", ")} (default: list)`, required: false, choices: ACTIONS },
    { name: "target", about: "Which shell, such as linux (default: all)", required: false },
  ],
  options: SHELLS_OPTIONS,
  examples: [
    { command: "pakeplus shells", about: "Every platform: what is at hand, how large, from what" },
    {
      command: "pakeplus shells verify",
      about: "Compares what your build repository compiled with what came with this command",
    },
    { command: "pakeplus shells build linux", about: "Makes the Linux shell from its sources, here" },
  ],
  load: () => import("./run.ts"),
});
