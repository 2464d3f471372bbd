import type { OptionTable } from "../../command-line/command.ts";
import { ORIGIN_OPTIONS, REPOSITORY_OPTIONS } from "../../github/options.ts";

export const REPO_OPTIONS = {
  all: { kind: "flag", about: "With remove: every app" },
  yes: { kind: "flag", about: "Do not ask before something is made or removed" },
  ...ORIGIN_OPTIONS,
  ...REPOSITORY_OPTIONS,
} as const satisfies OptionTable;
