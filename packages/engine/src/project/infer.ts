import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { AppError } from "@pakeplus/core";
import { info, warning } from "../notice.ts";
import type { Notice } from "../notice.ts";
import { decodeText } from "../site/decode-text.ts";
import { probeSite } from "../site/probe-site.ts";
import type { ProbeOptions, SiteFacts } from "../site/probe-site.ts";
import { readPage } from "../site/read-page.ts";
import { BUILT_FOLDERS } from "../source/entry.ts";
import { cleanName } from "./plain-text.ts";

/** The name of an app made from a folder: the title of its start page, else the name of the folder. */
export async function nameOfFolder(dir: string, entry: string): Promise<string> {
  let title: string | null = null;
  try {
    const html = decodeText(await readFile(join(dir, entry)), null);
    ({ title } = await readPage(html));
  } catch {
    // A missing start page is reported when the files are collected.
  }
  return cleanName(title) ?? cleanName(folderName(dir)) ?? "App";
}

/** `dist` says nothing: its parent is the project. */
function folderName(dir: string): string {
  const isBuilt = BUILT_FOLDERS.some((name) => name === basename(dir));
  return basename(isBuilt ? dirname(dir) : dir);
}

export interface NamedSite {
  name: string;
  /** What the site said; null when it did not answer. */
  facts: SiteFacts | null;
  notices: readonly Notice[];
}

/** The name of an app made from a website: what the site calls itself, else its host. */
export async function nameOfSite(url: string, options: ProbeOptions): Promise<NamedSite> {
  const host = new URL(url).hostname;
  try {
    const facts = await probeSite(url, options);
    const name = cleanName(facts.name);
    if (name === null) return { name: host, facts, notices: [] };
    const message = `The app is named “${name}” after the site.`;
    return { name, facts, notices: [info("name-from-site", message, "Choose another with --name.")] };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "SITE_UNREACHABLE") throw error;
    const why = error.reason === undefined ? "" : ` ${error.reason}`;
    const message = `The site was asked for its name and icon: ${error.message}${why} The app is named “${host}”.`;
    const hint = "Choose them with --name and --icon, and check the address if the site should be up.";
    return { name: host, facts: null, notices: [warning("site-unreachable", message, hint)] };
  }
}
