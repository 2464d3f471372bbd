import type { OptionTable } from "../../command-line/command.ts";

export const INIT_OPTIONS = {
  dir: {
    kind: "text",
    value: "DIR",
    about: "Folder to write into (default: the web folder's project, or this folder)",
  },
  name: { kind: "text", value: "NAME", about: "Name of the app, in any script" },
  id: {
    kind: "text",
    value: "ID",
    about: "Reverse-domain id such as com.example.notes; it must never change",
  },
} as const satisfies OptionTable;
