import type { OptionTable } from "../../command-line/command.ts";
import { REPOSITORY_OPTIONS } from "../../github/options.ts";

export const DOWNLOAD_OPTIONS = {
  "app-version": { kind: "text", value: "VERSION", about: "Version to download (default: the newest)" },
  out: { kind: "text", value: "DIR", about: "Folder for the files (default: out)" },
  ...REPOSITORY_OPTIONS,
} as const satisfies OptionTable;
