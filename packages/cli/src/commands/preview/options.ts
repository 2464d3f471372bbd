import type { OptionTable } from "../../command-line/command.ts";
import { DEFINITION_OPTIONS } from "../build/options.ts";

export const PREVIEW_OPTIONS = {
  ...DEFINITION_OPTIONS,
  profile: { kind: "text", value: "NAME", about: "Show it with a set of data of its own" },
  poll: {
    kind: "flag",
    about: "Look at the files every second, where the system does not tell of changes (network folders)",
  },
  events: { kind: "text", value: "FILE", about: "Write every event of the preview as one line of JSON" },
} as const satisfies OptionTable;
