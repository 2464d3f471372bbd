interface DroppedFile {
  /** Relative to what was dropped, with slashes. */
  path: string;
  file: File;
}

export interface Dropped {
  /** Of the folder or file, without an ending. */
  name: string;
  files: readonly DroppedFile[];
  bytes: number;
  /** Pages that an app can start with, the likeliest first. */
  entries: readonly string[];
  /** The folder's name says what it is; that of a page, such as `index`, does not. */
  isFolder: boolean;
  /** Path of a definition, or of settings that can be imported; null when there is none. */
  settings: string | null;
}

const SETTINGS = [
  "pakeplus.json",
  "ppconfig.json",
  "scripts/ppconfig.json",
  "nativefier.json",
  "resources/app/nativefier.json",
  "pake.json",
  "pake.config.json",
];

/** What the system leaves in folders, and what nobody packages. */
const UNWANTED = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.git|node_modules)(?:\/|$)/u;

function filesOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A folder tells its entries in portions, until one is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

async function collect(entry: FileSystemEntry, path: string, into: DroppedFile[]): Promise<void> {
  if (UNWANTED.test(path)) return;
  if (isFile(entry)) into.push({ path, file: await filesOf(entry) });
  else if (isFolder(entry)) {
    for (const child of await entriesOf(entry)) await collect(child, `${path}/${child.name}`, into);
  }
}

/** Pages near the top come first, and of one folder its index. */
function rank(path: string): number {
  return path.split("/").length * 2 + (/(?:^|\/)index\.html?$/iu.test(path) ? 0 : 1);
}

function pagesOf(files: readonly DroppedFile[]): string[] {
  return files
    .map(({ path }) => path)
    .filter((path) => /\.x?html?$/iu.test(path))
    .toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

/** In the order that the Studio's server looks for them. A file alone can be called anything. */
function settingsOf(files: readonly DroppedFile[]): string | null {
  const paths = files.map(({ path }) => path);
  const only = paths.length === 1 ? paths.filter((path) => /\.json$/iu.test(path)) : [];
  return SETTINGS.find((name) => paths.includes(name)) ?? only[0] ?? null;
}

function describe(name: string, files: readonly DroppedFile[], hasFolder: boolean): Dropped | null {
  if (files.length === 0) return null;
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
  return { name, files, bytes, isFolder: hasFolder, entries: pagesOf(files), settings: settingsOf(files) };
}

/** The page that was dropped without a folder: its title names the app. */
export function lonePage(dropped: Dropped): File | null {
  if (dropped.isFolder) return null;
  return dropped.files.find(({ path }) => path === dropped.entries[0])?.file ?? null;
}

/** Files that came without their folders, as from a program that is no file manager. */
export function describeFiles(files: readonly File[]): Dropped | null {
  const named = files.map((file) => ({ path: file.name, file })).filter(({ path }) => !UNWANTED.test(path));
  return describe((named[0]?.path ?? "").replace(/\.[^.]+$/u, ""), named, false);
}

/**
 * The files behind what was dropped; one folder is left out of their paths, because the app gets a folder of its own.
 * @returns null when there was no file.
 */
export async function readDropped(entries: readonly FileSystemEntry[]): Promise<Dropped | null> {
  const files: DroppedFile[] = [];
  const [only] = entries;
  if (only === undefined) return null;
  const isOneFolder = entries.length === 1 && isFolder(only);
  const tops = isOneFolder ? await entriesOf(only) : entries;
  for (const entry of tops) await collect(entry, entry.name, files);
  return describe(isOneFolder ? only.name : only.name.replace(/\.[^.]+$/u, ""), files, isOneFolder);
}
