import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { decodeText } from "../site/decode-text.ts";
import { rankIcons } from "../site/rank-icons.ts";
import { readManifest } from "../site/read-manifest.ts";
import { readPage } from "../site/read-page.ts";

/** The file a reference in a page points to; null when it is on another site or outside the folder. */
function fileOf(dir: string, from: string, href: string): string | null {
  const base = new URL(`http://local.invalid/${encodeURI(relative(dir, from))}`);
  if (!URL.canParse(href, base.href)) return null;
  const url = new URL(href, base);
  if (url.origin !== base.origin) return null;
  try {
    return join(dir, decodeURIComponent(url.pathname));
  } catch {
    return null;
  }
}

async function textOf(file: string | null): Promise<string> {
  if (file === null) return "";
  try {
    return decodeText(await readFile(file), null);
  } catch {
    return "";
  }
}

/**
 * Looks for the icons that a web folder already has: those its start page and manifest name, then usual names.
 * @param dir Absolute path of the web root.
 * @returns Absolute paths of files that exist, best first.
 */
export async function folderIcons(dir: string, entry: string): Promise<string[]> {
  const page = join(dir, entry);
  const head = await readPage(await textOf(page));
  const manifestFile = head.manifest === null ? null : fileOf(dir, page, head.manifest);
  const manifest = readManifest(await textOf(manifestFile));
  const manifestIcons = (manifest?.icons ?? []).map((icon) => ({
    ...icon,
    src: fileOf(dir, manifestFile ?? page, icon.src) ?? "",
  }));
  const pageIcons = head.icons.map((icon) => ({ ...icon, href: fileOf(dir, page, icon.href) ?? "" }));
  const usual = ["icon.svg", "icon.png", "favicon.svg", "apple-touch-icon.png", "favicon.png", "favicon.ico"];
  const candidates = [
    ...rankIcons(pageIcons, manifestIcons),
    ...usual.map((name) => join(dirname(page), name)),
  ];
  return [...new Set(candidates)].filter((file) => file !== "" && existsSync(file));
}
