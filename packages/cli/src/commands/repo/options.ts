import type { OptionTable } from "../../command-line/command.ts";
import { REPOSITORY_OPTIONS } from "../../github/options.ts";

export const REPO_OPTIONS = {
  all: { kind: "flag", about: "With remove: every app" },
  yes: { kind: "flag", about: "Do not ask before something is removed" },
  ...REPOSITORY_OPTIONS,
} as const satisfies OptionTable;
