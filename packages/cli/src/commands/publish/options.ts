import type { OptionTable } from "../../command-line/command.ts";
import { ORIGIN_OPTIONS, REPOSITORY_OPTIONS } from "../../github/options.ts";
import { BUILD_OPTIONS, DEFINITION_OPTIONS } from "../build/options.ts";

export const PUBLISH_OPTIONS = {
  target: BUILD_OPTIONS.target,
  format: BUILD_OPTIONS.format,
  out: { kind: "text", value: "DIR", about: "Download the packages into this folder when they are ready" },
  yes: { kind: "flag", about: "Do not ask before anything is sent or replaced" },
  replace: { kind: "flag", about: "Replace the release when this version is released already" },
  "release-notes": {
    kind: "text",
    value: "FILE",
    about: "Markdown for the release, above what to download; - reads standard input",
  },
  "dry-run": { kind: "flag", about: "Show the plan and stop; nothing is sent" },
  "compile-shells": {
    kind: "flag",
    about:
      "Make the shells from their sources in your repository; the finished ones of PakePlus are not used",
  },
  "no-follow": { kind: "flag", about: "Start the build and leave; pakeplus runs shows it later" },
  ...ORIGIN_OPTIONS,
  ...REPOSITORY_OPTIONS,
  ...DEFINITION_OPTIONS,
  "accept-data-loss": BUILD_OPTIONS["accept-data-loss"],
} as const satisfies OptionTable;
