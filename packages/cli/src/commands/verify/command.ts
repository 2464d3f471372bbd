import { defineCommand } from "../../command-line/command.ts";

export const verifyCommand = defineCommand({
  name: "verify",
  summary: "Check that a package that PakePlus built is undamaged",
  arguments: [{ name: "file", about: "A .deb, .rpm or .tar.gz", required: true }],
  options: {},
  examples: [
    { command: "pakeplus verify out/notes-1.0.0-1.noarch.rpm", about: "Names the first damaged file" },
  ],
  load: () => import("./run.ts"),
});
