import type { OptionTable } from "../../command-line/command.ts";
import { REPOSITORY_OPTIONS } from "../../github/options.ts";

export const SHELLS_OPTIONS = {
  github: { kind: "flag", about: "With list: ask the build repository, too, which shells it compiled" },
  out: { kind: "text", value: "DIR", about: "With build: folder for the result (default: shell-NAME)" },
  ...REPOSITORY_OPTIONS,
} as const satisfies OptionTable;
