import { existsSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "@pakeplus/core";
import { printable } from "./names.ts";

/** Where build tools put their result, most usual first. */
export const BUILT_FOLDERS = [
  "dist",
  "build",
  "out",
  "public",
  "www",
  "_site",
  "docs",
  "site",
  "html",
  "web",
] as const;

/**
 * Looks for the folder that was probably meant: one directly below that holds a start page.
 * @returns The folder's name, or null.
 */
export function likelyFolder(dir: string, entry: string): string | null {
  return BUILT_FOLDERS.find((name) => existsSync(join(dir, name, entry))) ?? null;
}

/** @throws AppError SOURCE_ENTRY_MISSING, naming what was probably meant. */
export function requireEntry(dir: string, entry: string, files: readonly { path: string }[]): void {
  if (files.some((file) => file.path === entry)) return;
  throw new AppError("SOURCE_ENTRY_MISSING", `The folder to package has no ${printable(entry)}.`, {
    reason: "The app would have no page to start with.",
    hint: entryHint(dir, entry, files),
  });
}

function entryHint(dir: string, entry: string, files: readonly { path: string }[]): string {
  const folder = likelyFolder(dir, entry);
  if (folder !== null) return `${folder}/${entry} exists: name the folder ${folder} instead.`;
  const sameButCase = files.find((file) => file.path.toLowerCase() === entry.toLowerCase());
  if (sameButCase !== undefined) return `${sameButCase.path} exists: --set source.entry=${sameButCase.path}`;
  const pages = files.filter((file) => /\.html?$/i.test(file.path)).map((file) => file.path);
  const page = pages.find((path) => !path.includes("/")) ?? pages[0];
  if (page !== undefined)
    return `If the app starts with ${printable(page)}: --set 'source.entry=${printable(page)}'`;
  if (existsSync(join(dir, "package.json"))) {
    return "This looks like a project that has to be built first: run its build step, then name the folder it writes.";
  }
  return "Name the folder that holds the built website, the one with index.html in it.";
}
