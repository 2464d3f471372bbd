import type { OptionTable } from "../command-line/command.ts";

/** How a build repository comes to be when there is none. */
export const ORIGIN_OPTIONS = {
  existing: {
    kind: "flag",
    about: "Fill an empty repository that you made; the token then needs no right to make one",
  },
  template: {
    kind: "text",
    value: "OWNER/NAME",
    about: "Make it as a fork of a template; such a fork is public, and you switch its Actions on",
  },
} as const satisfies OptionTable;

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
