import { defineCommand } from "../../command-line/command.ts";

export const typesCommand = defineCommand({
  name: "types",
  summary: "Print the types of window.pakeplus for an editor",
  arguments: [],
  options: {},
  examples: [
    {
      command: "pakeplus types > pakeplus.d.ts",
      about: "Beside the code of a page; also for plain JavaScript",
    },
  ],
  load: () => import("./run.ts"),
});
