import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the English pages; those of another language stand below it, in a folder named by the language. */
export const DOCS = fileURLToPath(new URL("../../", import.meta.url));
export const CHINESE = "zh-CN";

export interface Page {
  /** Name of the file without `.md`. */
  name: string;
  /** The first heading. */
  title: string;
}

export function hasPage(...path: readonly string[]): boolean {
  return existsSync(join(DOCS, ...path));
}

export function readPage(...path: readonly string[]): string {
  return readFileSync(join(DOCS, ...path), "utf8");
}

/** @param folder Relative to the docs folder. Subfolders, index pages and page templates are left out. */
export function pagesIn(...folder: readonly string[]): Page[] {
  return readdirSync(join(DOCS, ...folder))
    .filter((file) => /^[a-z0-9-]+\.md$/u.test(file) && file !== "index.md")
    .toSorted()
    .map((file) => ({
      name: file.slice(0, -".md".length),
      title: titleOf(readPage(...folder, file)) ?? file,
    }));
}

function titleOf(text: string): string | null {
  const heading = /^# (.+)$/mu.exec(text)?.[1];
  return heading?.replaceAll(/\s*\{#[\w-]+\}$|`/gu, "") ?? null;
}
