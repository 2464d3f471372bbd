import { IMPORT_KINDS } from "@pakeplus/core";
import type { OptionTable } from "../../command-line/command.ts";

export const IMPORT_OPTIONS = {
  from: {
    kind: "text",
    value: "TOOL",
    about: "What it is: pakeplus, pake or nativefier (default: found out)",
    choices: IMPORT_KINDS,
  },
  dir: { kind: "text", value: "DIR", about: "Folder to write into (default: this folder)" },
} as const satisfies OptionTable;
