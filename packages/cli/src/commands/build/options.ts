import type { Format, Target } from "@pakeplus/core";
import type { OptionTable } from "../../command-line/command.ts";

/** What `build` and `preview` can change in a definition. */
export const DEFINITION_OPTIONS = {
  name: { kind: "text", value: "NAME", about: "Name of the app, in any script" },
  id: {
    kind: "text",
    value: "ID",
    about: "Reverse-domain id such as com.example.notes; it must never change",
  },
  icon: { kind: "text", value: "FILE", about: "Icon: PNG, SVG, JPEG, WebP or ICO file, or a web address" },
  "app-version": { kind: "text", value: "VERSION", about: "Semantic version of the app, such as 1.2.0" },
  set: {
    kind: "repeat",
    value: "KEY=VALUE",
    about: "Any key of the definition, such as window.width=1200; repeatable",
  },
} as const satisfies OptionTable;

export const BUILD_OPTIONS = {
  target: {
    kind: "list",
    value: "TARGETS",
    about: "Platforms, separated by commas (now: linux)",
    choices: ["linux"] satisfies Target[],
  },
  format: {
    kind: "list",
    value: "FORMATS",
    about: "File types, separated by commas: deb, rpm, tar.gz (default: all)",
    choices: ["deb", "rpm", "tar.gz"] satisfies Format[],
  },
  out: { kind: "text", value: "DIR", about: "Output folder (default: out)" },
  ...DEFINITION_OPTIONS,
  events: { kind: "text", value: "FILE", about: "Write every event of the build as one line of JSON" },
  "accept-data-loss": {
    kind: "flag",
    about: "Build although the id or origin changed and users will lose their data",
  },
} as const satisfies OptionTable;
