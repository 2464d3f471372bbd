import type { Target } from "@pakeplus/core";
import type { OptionTable } from "../../command-line/command.ts";
import { DEFINITION_OPTIONS } from "../build/options.ts";

/** Written out, because help must not load core. */
const CHECKED_TARGETS = [
  "linux",
  "windows-x64",
  "windows-arm64",
  "macos-arm64",
  "macos-x64",
  "macos-universal",
  "android",
  "ios",
] satisfies Target[];

export const CHECK_OPTIONS = {
  target: {
    kind: "list",
    value: "TARGETS",
    about: "Platforms to look at, separated by commas, also ones that cannot be built yet",
    choices: CHECKED_TARGETS,
  },
  strict: { kind: "flag", about: "Warnings fail too" },
  ...DEFINITION_OPTIONS,
} as const satisfies OptionTable;
