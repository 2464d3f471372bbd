import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@pakeplus/core";
import type { FolderFacts, PageFacts, Reference, ServiceWorkerFacts, TokenFacts } from "@pakeplus/core";
import { throwIfCancelled } from "../cancel.ts";
import { decodeText } from "../site/decode-text.ts";
import { readManifest } from "../site/read-manifest.ts";
import { sourceFilter } from "../source/collect-files.ts";
import type { SourceOptions } from "../source/collect-files.ts";
import { requireEntry } from "../source/entry.ts";
import { walk } from "../source/walk.ts";
import type { CodeNotes } from "./code-notes.ts";
import { baseOf, isRelative, resolveAddress } from "./resolve-address.ts";
import { scanPageFile, scanScriptFile, scanStyleFile } from "./scan-file.ts";
import type { ScannedFile } from "./scan-file.ts";
import { createLineFinder } from "./scan/line-finder.ts";
import { findTokens } from "./scan/find-tokens.ts";
import type { ImportMap } from "./import-map.ts";

/** Larger files are data, not code that somebody wrote. */
const SCANNED_BYTES = 20_000_000;
const PAGES = /\.x?html?$/i;
const SCRIPTS = /\.[cm]?js$/i;
const STYLES = /\.css$/i;
const OTHER_TEXTS = /\.(json|webmanifest|map|txt|xml|ya?ml|toml|env|ini|md|svg|pem|key)$/i;

export interface FolderOptions extends SourceOptions {
  spa: boolean;
  /** For scripts that the start page leads to. */
  notes: CodeNotes;
  /** For all others. */
  notesElsewhere: CodeNotes;
}

type Listed = Pick<FolderFacts, "files" | "secretFiles" | "refusal">;

/** Lists what would be packaged, and why it would be refused. */
async function listFiles(options: FolderOptions): Promise<Listed> {
  try {
    const found = await walk(options.dir, sourceFilter(options), options.signal);
    const files = found.files
      .map(({ path, bytes }) => ({ path, bytes }))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
    return { files, secretFiles: found.secrets, refusal: entryRefusal(options, files) };
  } catch (error) {
    return { files: [], secretFiles: [], refusal: refusalOf(error) };
  }
}

function entryRefusal(options: FolderOptions, files: Listed["files"]): FolderFacts["refusal"] {
  try {
    requireEntry(options.dir, options.entry, files);
    return null;
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): FolderFacts["refusal"] {
  if (!(error instanceof AppError) || !error.code.startsWith("SOURCE_")) throw error;
  return { message: error.message, reason: error.reason ?? null, hint: error.hint ?? null };
}

/**
 * Reads the web files of a folder once: what they refer to, starting with the start page, and what stands in them.
 * @throws AppError CANCELLED. A folder that `build` refuses is a fact, not an error.
 */
export async function collectFolder(options: FolderOptions): Promise<FolderFacts> {
  const listed = await listFiles(options);
  const reader = createReader(options, listed.files);
  await reader.follow(options.entry);
  const elsewhere = await reader.readRest();
  const unlinkedPages = listed.files
    .map(({ path }) => path)
    .filter((path) => /(^|\/)index\.x?html?$/i.test(path) && !reader.isReached(path));
  return {
    entry: options.entry,
    spa: options.spa,
    ...listed,
    startPage: reader.startPage(),
    references: reader.references,
    elsewhere,
    unlinkedPages,
    foreignBases: reader.foreignBases,
    serviceWorkers: reader.serviceWorkers,
    tokens: reader.tokens,
  };
}

interface Reader {
  references: Reference[];
  foreignBases: FolderFacts["foreignBases"][number][];
  serviceWorkers: ServiceWorkerFacts[];
  tokens: TokenFacts[];
  follow(path: string): Promise<void>;
  /** Reads everything that was not reached; gives the references of pages and style sheets among it. */
  readRest(): Promise<Reference[]>;
  isReached(path: string): boolean;
  startPage(): PageFacts | null;
}

function createReader(
  { dir, entry, notes, notesElsewhere, signal }: FolderOptions,
  files: Listed["files"],
): Reader {
  const sizes = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const reached = new Set<string>();
  const has = (path: string): boolean => sizes.has(path);
  let startPage: PageFacts | null = null;
  /** Those of all pages: a module does not know by which page it is loaded. */
  let importMap: ImportMap = new Map();
  const reader: Reader = {
    references: [],
    foreignBases: [],
    serviceWorkers: [],
    tokens: [],
    async follow(path) {
      const waiting = [path];
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const file = servedFile(next, entry, has);
        if (reached.has(file) || !has(file)) continue;
        reached.add(file);
        const scanned = await readOne(file, notes);
        if (scanned === null) continue;
        keep(scanned, file);
        reader.references.push(...scanned.references);
        for (const { target } of scanned.references) if (target.where === "inside") waiting.push(target.path);
      }
    },
    async readRest() {
      const references: Reference[] = [];
      for (const { path } of files) {
        if (reached.has(path)) continue;
        const scanned = await readOne(path, notesElsewhere);
        if (scanned !== null && !SCRIPTS.test(path)) references.push(...scanned.references);
      }
      return references;
    },
    isReached: (path) => reached.has(path),
    startPage: () => startPage,
  };

  const keep = (scanned: ScannedFile, file: string): void => {
    if (file === entry) startPage = scanned.page;
    importMap = new Map([...importMap, ...scanned.importMap]);
    reader.serviceWorkers.push(...scanned.serviceWorkers);
    if (scanned.foreignBase !== null) reader.foreignBases.push(scanned.foreignBase);
  };

  const readOne = async (file: string, into: CodeNotes): Promise<ScannedFile | null> => {
    throwIfCancelled(signal);
    const isText = [PAGES, SCRIPTS, STYLES, OTHER_TEXTS].some((pattern) => pattern.test(file));
    if (!isText || (sizes.get(file) ?? 0) > SCANNED_BYTES) return null;
    const text = decodeText(await readFile(join(dir, file)), null);
    const lineOf = createLineFinder(text);
    for (const { kind, isPublic, at } of findTokens(text)) {
      reader.tokens.push({ kind, isPublic, place: { file, line: lineOf(at) } });
    }
    if (PAGES.test(file)) return scanPageFile(text, { file, notes: into }, has);
    if (STYLES.test(file)) return scanStyleFile(text, file, has);
    if (SCRIPTS.test(file))
      return scanScriptFile(text, { file, pageBase: baseOf(entry, null), importMap, notes: into });
    return /manifest(\.json|\.webmanifest)?$/i.test(file) ? scanManifest(text, file) : null;
  };
  return reader;
}

/** The file behind a path, as the app's own server finds it. */
function servedFile(path: string, entry: string, has: (path: string) => boolean): string {
  if (path === "") return entry;
  if (has(path)) return path;
  return path.endsWith("/") ? `${path}index.html` : `${path}/index.html`;
}

function scanManifest(text: string, file: string): ScannedFile {
  const place = { file, line: 1 };
  const references = (readManifest(text)?.icons ?? []).flatMap(({ src }): Reference[] => {
    const target = resolveAddress(src, baseOf(file, null));
    return target === null ? [] : [{ kind: "image", place, written: src, relative: isRelative(src), target }];
  });
  return {
    references,
    page: null,
    foreignBase: null,
    serviceWorkers: [],
    importMap: new Map(),
    policy: null,
  };
}
