import { defineCommand } from "../../command-line/command.ts";
import { IMPORT_OPTIONS } from "./options.ts";

export const importCommand = defineCommand({
  name: "import",
  summary: "Move a project of the older PakePlus, Pake or nativefier here",
  arguments: [
    {
      name: "input",
      about: "Settings file or project folder (default: this folder); or after -- the command line you used",
      required: false,
      many: true,
    },
  ],
  options: IMPORT_OPTIONS,
  examples: [
    { command: "pakeplus import ppconfig.json", about: "Writes pakeplus.json and says what changed and why" },
    {
      command: "pakeplus import --dir chat -- pake https://chat.example.com --name Chat --width 1200",
      about: "From a command line of Pake",
    },
  ],
  load: () => import("./run.ts"),
});
