import { defineCommand } from "../../command-line/command.ts";
import { DOWNLOAD_OPTIONS } from "./options.ts";

export const downloadCommand = defineCommand({
  name: "download",
  summary: "Download the packages of a release and check them",
  arguments: [{ name: "app", about: "Short name of the app, such as notes", required: true }],
  options: DOWNLOAD_OPTIONS,
  examples: [
    { command: "pakeplus download notes", about: "The newest release into out" },
    {
      command: "pakeplus download notes --app-version 1.0.0 --out packages",
      about: "A certain version; a download that broke off goes on where it was",
    },
  ],
  load: () => import("./run.ts"),
});
