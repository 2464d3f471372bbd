import type { OptionTable } from "../../command-line/command.ts";

export const TOKEN_OPTIONS = {
  "github-url": {
    kind: "text",
    value: "ADDRESS",
    about: "GitHub server (default: github.com), for example github.example.org",
  },
  "from-gh": { kind: "flag", about: "With set: take the token of the GitHub CLI (gh)" },
} as const satisfies OptionTable;
