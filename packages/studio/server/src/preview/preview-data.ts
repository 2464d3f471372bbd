import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { StorageReport } from "@pakeplus/core";
import { previewsFolder } from "@pakeplus/engine";
import type { Parts } from "../parts.ts";
import { removeTree } from "./remove-tree.ts";

type Used = Pick<Parts, "options" | "registry" | "previews">;

/** Folders in which previews keep a folder for each app: of browsers by our id, of the real shell by the app's. */
const homes = ({ options }: Used): string[] => [
  join(options.folders.data, "preview"),
  previewsFolder(options.env),
];

/** What previews left on this computer. */
export async function readStorage(parts: Used): Promise<StorageReport> {
  const folders = await foldersOf(parts);
  const sizes = await Promise.all(folders.map(async ({ home, name }) => sizeOf(join(home, name))));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { previews: { bytes, apps: new Set(folders.map(({ app }) => app)).size } };
}

/** Removes it, but for apps that are being shown. @returns What is left. */
export async function removePreviewData(parts: Used): Promise<StorageReport> {
  for (const { home, name } of await foldersOf(parts, (app) => parts.previews.state(app) === "off")) {
    await removeTree(home, name);
  }
  return readStorage(parts);
}

/** @param isWanted Gets the Studio's id of an app. */
async function foldersOf(
  parts: Used,
  isWanted: (app: string) => boolean = () => true,
): Promise<{ home: string; name: string; app: string }[]> {
  const ids = new Map(parts.registry.list().map(({ id, written }) => [written?.id ?? id, id]));
  const found: { home: string; name: string; app: string }[] = [];
  for (const home of homes(parts)) {
    for (const name of await readdir(home).catch(() => [])) {
      const app = ids.get(name) ?? name;
      if (isWanted(app)) found.push({ home, name, app });
    }
  }
  return found;
}

/** Links are not followed; what disappears meanwhile has no size. */
async function sizeOf(path: string): Promise<number> {
  const stat = await lstat(path).catch(() => null);
  if (stat === null || !stat.isDirectory()) return stat?.size ?? 0;
  let bytes = 0;
  for (const name of await readdir(path).catch(() => [])) bytes += await sizeOf(join(path, name));
  return bytes;
}
