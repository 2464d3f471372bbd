import { defineCommand } from "../../command-line/command.ts";
import { TOKEN_OPTIONS } from "./options.ts";
import { ACTIONS } from "./actions.ts";

export const tokenCommand = defineCommand({
  name: "token",
  summary: "Store, test, show or remove the GitHub token",
  arguments: [{ name: "action", about: ACTIONS.join(", "), required: true, choices: ACTIONS }],
  options: TOKEN_OPTIONS,
  examples: [
    { command: "pakeplus token set", about: "Asks for the token, hides it, tests it, stores it" },
    { command: "pakeplus token set --from-gh", about: "Takes the token of the GitHub CLI" },
    { command: "pakeplus token test", about: "What the stored token may do; changes nothing" },
  ],
  load: () => import("./run.ts"),
});
