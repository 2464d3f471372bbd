import type { OptionTable } from "../../command-line/command.ts";
import { REPOSITORY_OPTIONS } from "../../github/options.ts";

export const RELEASES_OPTIONS = {
  copy: { kind: "text", value: "OWNER/NAME", about: "Copy the app's release to this public repository" },
  remove: { kind: "text", value: "VERSION", about: "Remove this version of the app for everybody" },
  yes: { kind: "flag", about: "With --remove: do not ask" },
  "app-version": {
    kind: "text",
    value: "VERSION",
    about: "Version to list or copy (default: all, or the newest)",
  },
  ...REPOSITORY_OPTIONS,
} as const satisfies OptionTable;
