import type { OptionTable } from "../../command-line/command.ts";
import { REPOSITORY_OPTIONS } from "../../github/options.ts";

export const REPORT_OPTIONS = {
  upstream: {
    kind: "text",
    value: "OWNER/NAME",
    about: "Prefill a new issue on github.com there instead; you send it yourself, in the browser",
  },
  "dry-run": { kind: "flag", about: "Show the text and stop; nothing is sent" },
  yes: { kind: "flag", about: "Send it without asking; with --upstream: open the page" },
  ...REPOSITORY_OPTIONS,
} as const satisfies OptionTable;
