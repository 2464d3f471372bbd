import type { OptionTable } from "../../command-line/command.ts";

export const STUDIO_OPTIONS = {
  port: {
    kind: "text",
    value: "NUMBER",
    about: "Port of the page; 0 takes any free one (default: 7253 or the next)",
  },
  "no-open": { kind: "flag", about: "Only print the address; open no browser" },
} as const satisfies OptionTable;
