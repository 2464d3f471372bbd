import { defineCommand } from "../../command-line/command.ts";

export const doctorCommand = defineCommand({
  name: "doctor",
  summary: "Check what this computer has for building and running apps",
  arguments: [],
  options: {},
  examples: [{ command: "pakeplus doctor", about: "All checks at once; changes nothing" }],
  load: () => import("./run.ts"),
});
