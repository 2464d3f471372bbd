import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { AppError } from "@pakeplus/core";
import { info, warning } from "../notice.ts";
import type { Notice } from "../notice.ts";
import { decodeText } from "../site/decode-text.ts";
import { probeSite } from "../site/probe-site.ts";
import type { ProbeOptions } from "../site/probe-site.ts";
import { readPage } from "../site/read-page.ts";
import { BUILT_FOLDERS } from "../source/entry.ts";

const NAME_LENGTH = 100;

/** A name as the definition allows it: one line, at most 100 characters, no control or direction characters. */
export function cleanName(text: string | null): string | null {
  if (text === null) return null;
  const plain = text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, " ");
  const name = [...plain.trim()].slice(0, NAME_LENGTH).join("").trim();
  return name === "" ? null : name;
}

/** The name of an app made from a folder: the title of its start page, else the name of the folder. */
export async function nameOfFolder(dir: string, entry: string): Promise<string> {
  let title: string | null = null;
  try {
    title = readPage(decodeText(await readFile(join(dir, entry)), null)).title;
  } catch {
    // A missing start page is reported when the files are collected.
  }
  return cleanName(title) ?? cleanName(folderName(dir)) ?? "App";
}

/** `dist` says nothing: its parent is the project. */
export function folderName(dir: string): string {
  const isBuilt = BUILT_FOLDERS.some((name) => name === basename(dir));
  return basename(isBuilt ? dirname(dir) : dir);
}

/** The name of an app made from a website: what the site calls itself, else its host. */
export async function nameOfSite(
  url: string,
  options: ProbeOptions,
): Promise<{ name: string; notices: Notice[] }> {
  const host = new URL(url).hostname;
  try {
    const name = cleanName((await probeSite(url, options)).name);
    if (name === null) return { name: host, notices: [] };
    return {
      name,
      notices: [
        info("name-from-site", `The app is named “${name}” after the site.`, "Choose another with --name."),
      ],
    };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "SITE_UNREACHABLE") throw error;
    const why = error.reason === undefined ? "" : ` ${error.reason}`;
    return {
      name: host,
      notices: [
        warning(
          "site-unreachable",
          `The site was asked for its name: ${error.message}${why} The app is named “${host}”.`,
          "Choose a name with --name, and check the address if the site should be up.",
        ),
      ],
    };
  }
}
