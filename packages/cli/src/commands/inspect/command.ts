import { defineCommand } from "../../command-line/command.ts";

export const inspectCommand = defineCommand({
  name: "inspect",
  summary: "Show what is inside a package that PakePlus built",
  arguments: [{ name: "file", about: "A .deb, .rpm or .tar.gz", required: true }],
  options: {},
  examples: [
    {
      command: "pakeplus inspect out/notes_1.0.0_all.deb",
      about: "Identity and sizes, then the definition on stdout",
    },
    {
      command: "pakeplus inspect out/notes_1.0.0_all.deb --json",
      about: "The same and the runtime config as JSON",
    },
  ],
  load: () => import("./run.ts"),
});
