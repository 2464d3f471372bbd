import type { AppSummary } from "@pakeplus/core";

/** An app as the server describes it; name what matters. */
export function fakeApp(parts: Partial<AppSummary>): AppSummary {
  return {
    id: "app",
    name: "Tide Tables",
    version: "1.0.0",
    file: "/home/mira/tides/pakeplus.json",
    source: { kind: "dir", text: "/home/mira/tides/dist" },
    problem: null,
    revision: "r1",
    iconRevision: "i1",
    lastBuilds: [],
    preview: "off",
    ...parts,
  };
}
