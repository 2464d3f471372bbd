import type { FindingPlace, PageFacts, Reference, ReferenceKind, ServiceWorkerFacts } from "@pakeplus/core";
import type { CodeNotes } from "./code-notes.ts";
import { mapImport, readImportMap } from "./import-map.ts";
import type { ImportMap } from "./import-map.ts";
import { baseOf, isOwnOrigin, isRelative, resolveAddress } from "./resolve-address.ts";
import { createLineFinder } from "./scan/line-finder.ts";
import { scanPage } from "./scan/scan-page.ts";
import type { InlineText } from "./scan/scan-page.ts";
import { scanScript } from "./scan/scan-script.ts";
import type { ScannedScript, ScriptAddressKind } from "./scan/scan-script.ts";
import { scanStyle } from "./scan/scan-style.ts";

/** What one file refers to. */
export interface ScannedFile {
  references: readonly Reference[];
  page: PageFacts | null;
  foreignBase: { written: string; place: FindingPlace } | null;
  serviceWorkers: readonly ServiceWorkerFacts[];
  importMap: ImportMap;
  policy: string | null;
}

export interface ScanContext {
  /** Path in the folder, or a web address. */
  file: string;
  /** What requests and workers of a script start from: the page. */
  pageBase: string;
  importMap: ImportMap;
  notes: CodeNotes;
}

const NOTHING: ScannedFile = {
  references: [],
  page: null,
  foreignBase: null,
  serviceWorkers: [],
  importMap: new Map(),
  policy: null,
};

type PlaceOf = (offset: number) => FindingPlace;

function placesIn(file: string, text: string): PlaceOf {
  const lineOf = createLineFinder(text);
  return (offset) => ({ file, line: lineOf(offset) });
}

interface AddressOptions {
  kind: ReferenceKind;
  address: string;
  base: string;
  place: FindingPlace;
}

function toReferences({ kind, address, base, place }: AddressOptions): Reference[] {
  const target = resolveAddress(address, base);
  return target === null
    ? []
    : [{ kind, place, written: address.trim(), relative: isRelative(address), target }];
}

const SCRIPT_KINDS: Readonly<Record<ScriptAddressKind, ReferenceKind>> = {
  static: "module",
  dynamic: "module",
  asset: "media",
  worker: "worker",
  "import-scripts": "worker",
  request: "request",
};

interface ScriptOptions {
  /** What imports start from. */
  base: string;
  pageBase: string;
  importMap: ImportMap;
  placeOf: PlaceOf;
}

function scriptReferences(script: ScannedScript, options: ScriptOptions): Reference[] {
  return script.addresses.flatMap(({ kind, address, at }): Reference[] => {
    const place = options.placeOf(at);
    const isImport = kind === "static" || kind === "dynamic";
    const mapped = isImport ? mapImport(address, options.importMap) : null;
    if (isImport && mapped === null && !/^(\.{0,2}\/|[a-z][a-z0-9+.-]*:)/i.test(address)) {
      // Code for several environments asks for packages by `import()` where there are some.
      if (kind === "dynamic") return [];
      return [
        {
          kind: "module",
          place,
          written: address,
          relative: false,
          target: { where: "package", name: address },
        },
      ];
    }
    const base = kind === "worker" || kind === "request" ? options.pageBase : options.base;
    return toReferences({ kind: SCRIPT_KINDS[kind], address: mapped ?? address, base, place });
  });
}

function workerFacts(
  script: ScannedScript,
  pageBase: string,
  placeOf: PlaceOf,
): { facts: ServiceWorkerFacts[]; references: Reference[] } {
  const facts: ServiceWorkerFacts[] = [];
  const references: Reference[] = [];
  for (const { script: address, scope, at } of script.serviceWorkers) {
    const place = placeOf(at);
    const [reference] = toReferences({ kind: "worker", address, base: pageBase, place });
    if (reference?.target.where !== "inside") continue;
    references.push(reference);
    const resolved = scope === null ? null : resolveAddress(scope, pageBase);
    const path = resolved?.where === "inside" ? resolved.path : null;
    facts.push({ place, script: reference.target.path, scope: path });
  }
  return { facts, references };
}

export function scanScriptFile(text: string, { file, pageBase, importMap, notes }: ScanContext): ScannedFile {
  const placeOf = placesIn(file, text);
  const script = scanScript(text);
  notes.addScript(script, placeOf);
  const workers = workerFacts(script, pageBase, placeOf);
  const references = scriptReferences(script, { base: baseOf(file, null), pageBase, importMap, placeOf });
  return { ...NOTHING, references: [...references, ...workers.references], serviceWorkers: workers.facts };
}

function styleReferences(
  text: string,
  base: string,
  placeOf: PlaceOf,
  has: (path: string) => boolean,
): Reference[] {
  return scanStyle(text).flatMap(({ kind, addresses, at }) => {
    const found = addresses.map((address) => toReferences({ kind, address, base, place: placeOf(at) }));
    // A font with several sources works when one of them does; data addresses always do.
    const works =
      kind === "font" && found.some(([one]) => one?.target.where !== "inside" || has(one.target.path));
    return works ? [] : found.slice(0, 1).flat();
  });
}

/** @param has Whether the folder has a file. */
export function scanStyleFile(text: string, file: string, has: (path: string) => boolean): ScannedFile {
  return { ...NOTHING, references: styleReferences(text, baseOf(file, null), placesIn(file, text), has) };
}

export async function scanPageFile(
  text: string,
  { file, notes }: Pick<ScanContext, "file" | "notes">,
  has: (path: string) => boolean,
): Promise<ScannedFile> {
  const placeOf = placesIn(file, text);
  const page = await scanPage(text);
  const base = baseOf(file, page.base?.address ?? null);
  const isForeign = page.base !== null && isOwnOrigin(baseOf(file, null)) && !isOwnOrigin(base);
  const importMap: ImportMap = new Map(page.importMaps.flatMap((map) => [...readImportMap(map.text, base)]));
  const references = page.addresses.flatMap(({ kind, address, at }) =>
    toReferences({ kind, address, base, place: placeOf(at) }),
  );
  const serviceWorkers: ServiceWorkerFacts[] = [];
  for (const inline of page.scripts) {
    const at = insideOf(inline, placeOf);
    const script = scanScript(inline.text);
    notes.addScript(script, at);
    const workers = workerFacts(script, base, at);
    serviceWorkers.push(...workers.facts);
    references.push(
      ...scriptReferences(script, { base, pageBase: base, importMap, placeOf: at }),
      ...workers.references,
    );
  }
  for (const inline of page.styles) {
    references.push(...styleReferences(inline.text, base, insideOf(inline, placeOf), has));
  }
  for (const { target, place } of references) {
    if (target.where === "web") notes.addAddress(target.url, place);
  }
  const facts: PageFacts = {
    file,
    title: page.title,
    lang: page.lang,
    hasViewport: page.hasViewport,
    base: page.base === null ? null : { written: page.base.address, line: placeOf(page.base.at).line },
  };
  return {
    references: isForeign ? [] : references,
    page: facts,
    foreignBase:
      isForeign && page.base !== null ? { written: page.base.address, place: placeOf(page.base.at) } : null,
    serviceWorkers,
    importMap,
    policy: page.policy,
  };
}

function insideOf({ at }: InlineText, placeOf: PlaceOf): PlaceOf {
  return (offset) => placeOf(Math.max(at, 0) + offset);
}
