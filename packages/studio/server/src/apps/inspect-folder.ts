import {
  accessSync,
  constants,
  existsSync,
  openSync,
  closeSync,
  readSync,
  readdirSync,
  statSync,
} from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { detectImport, type FolderReport } from "@pakeplus/core";
import { DEFINITION_NAME } from "@pakeplus/engine";

/** Where build tools put their result; looked into when the folder itself has no page. */
const BUILT = ["dist", "build", "out", "public", "www", "_site", "docs", "site", "html", "web"];
const IMPORTS = [
  "ppconfig.json",
  "scripts/ppconfig.json",
  "nativefier.json",
  "resources/app/nativefier.json",
  "pake.json",
  "pake.config.json",
];
const MOST_PAGES = 50;
/** Icons stand in the text of old settings. */
const MOST_BYTES = 20_000_000;

/** What a folder or file that a person named can become. Only looks. @param path Absolute. */
export function inspectFolder(path: string): FolderReport {
  const stat = statSync(path, { throwIfNoEntry: false });
  const report = (kind: FolderReport["kind"], rest: Partial<FolderReport> = {}): FolderReport => ({
    path,
    kind,
    entries: [],
    importKind: null,
    isWritable: isWritable(stat?.isDirectory() === true ? path : dirname(path)),
    ...rest,
  });
  if (stat === undefined) return report("missing");
  if (!stat.isDirectory()) return inspectFile(path, report);
  if (existsSync(join(path, DEFINITION_NAME))) return report("definition");
  for (const name of IMPORTS) {
    const importKind = importKindOf(join(path, name));
    if (importKind !== null) return report("import", { importKind });
  }
  const names = readdirSync(path);
  const entries = pagesIn(path);
  if (entries.length > 0) return report("web", { entries });
  return report(names.length === 0 ? "empty" : "other");
}

type Report = (kind: FolderReport["kind"], rest?: Partial<FolderReport>) => FolderReport;

function inspectFile(path: string, report: Report): FolderReport {
  if (basename(path) === DEFINITION_NAME) return report("definition");
  if (isPage(path)) return report("web", { entries: [basename(path)] });
  const importKind = importKindOf(path);
  return importKind === null ? report("other") : report("import", { importKind });
}

const isPage = (name: string): boolean => [".html", ".htm", ".xhtml"].includes(extname(name).toLowerCase());

/** The nearest first: index.html of the folder, other pages beside it, then those one level down. */
function pagesIn(folder: string): string[] {
  const here = readdirSync(folder).filter(isPage).toSorted(byIndex);
  const below = BUILT.filter((name) => existsSync(join(folder, name, "index.html"))).map(
    (name) => `${name}/index.html`,
  );
  return (here.includes("index.html") ? [...here, ...below] : [...below, ...here]).slice(0, MOST_PAGES);
}

function byIndex(a: string, b: string): number {
  const [first, second] = [a, b].map((name) => (name.toLowerCase() === "index.html" ? 0 : 1));
  return (first ?? 0) - (second ?? 0) || a.localeCompare(b);
}

function importKindOf(file: string): string | null {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() !== true || stat.size > MOST_BYTES) return null;
  const bytes = Buffer.alloc(stat.size);
  const handle = openSync(file, "r");
  try {
    readSync(handle, bytes);
  } finally {
    closeSync(handle);
  }
  return detectImport(bytes.toString("utf8"));
}

/** Of a folder that does not exist yet: whether it could be made. */
function isWritable(folder: string): boolean {
  if (!existsSync(folder)) return dirname(folder) !== folder && isWritable(dirname(folder));
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
