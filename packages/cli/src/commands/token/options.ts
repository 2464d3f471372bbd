import type { OptionTable } from "../../command-line/command.ts";
import { REPOSITORY_OPTIONS } from "../../github/options.ts";

export const TOKEN_OPTIONS = {
  "github-url": REPOSITORY_OPTIONS["github-url"],
  "from-gh": { kind: "flag", about: "With set: take the token of the GitHub CLI (gh)" },
  stdin: { kind: "flag", about: "With test: test the token on standard input and store nothing" },
  probe: {
    kind: "flag",
    about: "With test: ask what it may do in the build repository, by requests that cannot change anything",
  },
  repo: {
    kind: "text",
    value: "NAME",
    about: "With --probe: the build repository to ask (default: PakePlus in your account, or the last one)",
  },
} as const satisfies OptionTable;
