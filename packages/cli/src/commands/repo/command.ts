import { defineCommand } from "../../command-line/command.ts";
import { ACTIONS } from "./actions.ts";
import { REPO_OPTIONS } from "./options.ts";

export const repoCommand = defineCommand({
  name: "repo",
  summary: "Set up the build repository, show what it holds, or remove an app from it",
  arguments: [
    { name: "action", about: ACTIONS.join(", "), required: true, choices: ACTIONS },
    { name: "app", about: "Short name of an app, such as notes", required: false },
  ],
  options: REPO_OPTIONS,
  examples: [
    { command: "pakeplus repo setup", about: "Makes and fills it now; proves the rights of a token" },
    {
      command: "pakeplus repo setup --template acme/builds",
      about: "As a fork of a template that others maintain",
    },
    { command: "pakeplus repo status", about: "Apps, releases and storage" },
    {
      command: "pakeplus repo remove notes",
      about: "Its releases, tags, builds and files, after a question",
    },
    { command: "pakeplus repo compact notes", about: "Keep what is there now, forget how it became so" },
  ],
  load: () => import("./run.ts"),
});
