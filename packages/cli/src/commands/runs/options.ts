import type { OptionTable } from "../../command-line/command.ts";
import { REPOSITORY_OPTIONS } from "../../github/options.ts";

export const RUNS_OPTIONS = {
  events: {
    kind: "text",
    value: "FILE",
    about: "With a run: write each new state of it as one line of JSON",
  },
  ...REPOSITORY_OPTIONS,
} as const satisfies OptionTable;
