import type { OptionTable } from "../../command-line/command.ts";
import { DEFINITION_OPTIONS } from "../build/options.ts";

export const CHECK_OPTIONS = {
  target: {
    kind: "list",
    value: "TARGETS",
    about: "Platforms to look at, separated by commas, also ones that cannot be built yet",
  },
  strict: { kind: "flag", about: "Warnings fail too" },
  ...DEFINITION_OPTIONS,
} as const satisfies OptionTable;
