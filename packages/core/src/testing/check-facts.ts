import type { CheckFacts, CodeFacts, FolderFacts, Reference, SiteFacts } from "../check/facts.ts";
import type { FindingPlace } from "../check/finding.ts";
import type { WrittenDefinition } from "../definition/schema.ts";
import { written } from "./written.ts";

export const PLACE: FindingPlace = { file: "index.html", line: 3 };

export function codeFacts(changes: Partial<CodeFacts> = {}): CodeFacts {
  return { mentions: new Map(), localAddresses: [], signInPages: [], ...changes };
}

/** Scripts that hold some names. */
export function mentioning(...names: string[]): CodeFacts {
  return codeFacts({ mentions: new Map(names.map((name) => [name, PLACE])) });
}

/** A folder with a faultless start page and a script. */
export function folderFacts(changes: Partial<FolderFacts> = {}): FolderFacts {
  return {
    entry: "index.html",
    spa: false,
    files: ["index.html", "js/app.js", "about.html", "docs/index.html", "Logo.png"].map((path) => ({
      path,
      bytes: 1000,
    })),
    startPage: { file: "index.html", title: "Notes", lang: "en", hasViewport: true, base: null },
    references: [],
    elsewhere: [],
    unlinkedPages: [],
    foreignBases: [],
    serviceWorkers: [],
    tokens: [],
    secretFiles: [],
    refusal: null,
    ...changes,
  };
}

export function reference(
  kind: Reference["kind"],
  path: string,
  changes: Partial<Reference> = {},
): Reference {
  return { kind, place: PLACE, written: path, relative: true, target: { where: "inside", path }, ...changes };
}

/** A reference to another server. */
export function webReference(kind: Reference["kind"], url: string): Reference {
  const [, scheme = "", host = ""] = /^(https?|wss?):\/\/([^/]*)/.exec(url) ?? [];
  return {
    kind,
    place: PLACE,
    written: url,
    relative: false,
    target: { where: "web", url, scheme: scheme as "http" | "https" | "ws" | "wss", host },
  };
}

export function siteFacts(changes: Partial<Extract<SiteFacts, { ok: true }>> = {}): SiteFacts {
  return {
    ok: true,
    asked: "https://example.com/",
    url: "https://example.com/",
    status: 200,
    isPage: true,
    policy: null,
    references: [],
    ...changes,
  };
}

/** A folder app without faults; no finding comes of it. */
export function checkFacts(changes: Partial<CheckFacts> = {}): CheckFacts {
  return {
    written: written(),
    definition: null,
    shells: ["linux"],
    folder: folderFacts(),
    site: null,
    code: codeFacts(),
    codeElsewhere: codeFacts(),
    icon: { kind: "picture", name: "icon.svg", width: 64, height: 64, vector: true, transparent: true },
    missingInjects: [],
    blockLists: [],
    ...changes,
  };
}

/** The same for a website. */
export function siteCheckFacts(changes: Partial<CheckFacts> = {}): CheckFacts {
  return checkFacts({
    written: written({ source: { url: "https://example.com/" } }),
    folder: null,
    site: siteFacts(),
    ...changes,
  });
}

/** A folder app with a changed folder. */
export function withFolder(changes: Partial<FolderFacts>): CheckFacts {
  return checkFacts({ folder: folderFacts(changes) });
}

/** A folder app whose pages refer to something. */
export function referring(...references: Reference[]): CheckFacts {
  return withFolder({ references });
}

/** A folder app with a changed definition. */
export function withWritten(
  changes: Partial<WrittenDefinition>,
  facts: Partial<CheckFacts> = {},
): CheckFacts {
  return checkFacts({ written: written(changes), ...facts });
}

/** A website with a changed definition. */
export function remote(changes: Partial<WrittenDefinition>, facts: Partial<CheckFacts> = {}): CheckFacts {
  return siteCheckFacts({
    written: written({ source: { url: "https://example.com/" }, ...changes }),
    ...facts,
  });
}
