import type { ImportKind } from "@pakeplus/core";
import type { OptionTable } from "../../command-line/command.ts";

/** Written out, because help must not load core. */
export const IMPORT_OPTIONS = {
  from: {
    kind: "text",
    value: "TOOL",
    about: "What it is: pakeplus, pake or nativefier (default: found out)",
    choices: ["pakeplus", "pake", "nativefier"] satisfies ImportKind[],
  },
  dir: { kind: "text", value: "DIR", about: "Folder to write into (default: this folder)" },
} as const satisfies OptionTable;
