import type { OptionTable } from "../command-line/command.ts";

/** What every command that works in a build repository can be told. */
export const REPOSITORY_OPTIONS = {
  repo: {
    kind: "text",
    value: "NAME",
    about: "Build repository: a name or owner/name (default: PakePlus in your account, or the last one)",
  },
  "github-url": {
    kind: "text",
    value: "ADDRESS",
    about: "GitHub server (default: github.com), for example github.example.org",
  },
} as const satisfies OptionTable;
