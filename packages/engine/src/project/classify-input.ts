import { readdirSync, statSync } from "node:fs";
import type { Stats } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { AppError, suggest } from "@pakeplus/core";
import { systemCode, systemReason } from "../file-errors.ts";
import { parseSiteUrl } from "./site-url.ts";

export const DEFINITION_NAME = "pakeplus.json";

/** What a person named on the command line; all paths are absolute. */
export type Input =
  | { kind: "definition"; file: string }
  | { kind: "folder"; dir: string }
  | { kind: "page"; dir: string; entry: string }
  /** `assumedScheme`: the person left the scheme out. */
  | { kind: "url"; url: string; assumedScheme: boolean };

/** Endings of files that people mistype; none of them is taken for the end of a host name. */
const FILE_ENDINGS = new Set(
  ".html .htm .xhtml .json .jsonc .js .mjs .ts .css .zip .md .txt .png .svg .jpg .webp .ico .xml .pdf .php".split(
    " ",
  ),
);

/**
 * Decides whether an input is a folder, a page, a definition or a website. What exists on disk wins; what looks like
 * a path never becomes an address.
 * @throws AppError SOURCE_NOT_FOUND, SOURCE_URL_INVALID, SOURCE_UNREADABLE or USAGE_INVALID.
 */
export function classifyInput(input: string, cwd: string): Input {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(input)?.[1]?.toLowerCase();
  if (scheme !== undefined && /^[a-z][a-z0-9+.-]+:\/\//i.test(input)) {
    return { kind: "url", url: parseSiteUrl(input), assumedScheme: false };
  }
  const path = resolve(cwd, input);
  const stats = statOrNull(path, input);
  if (stats !== null) return classifyExisting(path, stats, input);
  if (looksLikeHost(input, cwd)) {
    const isLocal = /^(localhost|127\.|\[::1\])/i.test(input);
    return {
      kind: "url",
      url: parseSiteUrl(`${isLocal ? "http" : "https"}://${input}`),
      assumedScheme: true,
    };
  }
  if (scheme !== undefined) return { kind: "url", url: parseSiteUrl(input), assumedScheme: false };
  throw notFound(input, path);
}

function statOrNull(path: string, input: string): Stats | null {
  try {
    return statSync(path);
  } catch (error) {
    const code = systemCode(error);
    if (
      code === "ENOENT" ||
      code === "ENOTDIR" ||
      code === "ENAMETOOLONG" ||
      code === "ERR_INVALID_ARG_VALUE"
    ) {
      return null;
    }
    throw new AppError("SOURCE_UNREADABLE", `${input} cannot be opened.`, {
      cause: error,
      reason: `${systemReason(error)}.`,
      hint: "Give yourself the right to read it, or name another folder.",
    });
  }
}

function classifyExisting(path: string, stats: Stats, input: string): Input {
  if (stats.isDirectory()) {
    const file = join(path, DEFINITION_NAME);
    return statOrNull(file, DEFINITION_NAME)?.isFile() === true
      ? { kind: "definition", file }
      : { kind: "folder", dir: path };
  }
  const ending = extname(path).toLowerCase();
  if (stats.isFile() && [".html", ".htm", ".xhtml"].includes(ending)) {
    return { kind: "page", dir: dirname(path), entry: basename(path) };
  }
  if (stats.isFile() && [".json", ".jsonc"].includes(ending)) return { kind: "definition", file: path };
  throw new AppError("USAGE_INVALID", `${input} cannot become an app.`, {
    reason: "It is neither a folder, nor a web page (.html), nor a definition (.json).",
    hint: "Name the folder that holds the website, a page in it, or a web address with https:// in front.",
  });
}

function looksLikeHost(input: string, cwd: string): boolean {
  const match = /^(localhost|\[[0-9a-f:.]+\]|[^\s/\\:?#@]+\.[^\s/\\:?#@]+)(:\d{1,5})?([/?#].*)?$/i.exec(
    input,
  );
  const host = match?.[1];
  if (host === undefined || host.startsWith(".")) return false;
  if (/^localhost$|^\[|^\d{1,3}(\.\d{1,3}){3}$/i.test(host)) return true;
  const ending = extname(host).toLowerCase();
  if (FILE_ENDINGS.has(ending) || !/^\.([\p{L}]{2,}|xn--[a-z0-9-]+)$/u.test(ending)) return false;
  return statOrNull(join(cwd, host), host) === null;
}

function notFound(input: string, path: string): AppError {
  const near = nearName(path);
  return new AppError("SOURCE_NOT_FOUND", `${input} does not exist.`, {
    reason: "There is no file or folder of that name, and it does not read like a web address.",
    hint:
      near === null
        ? "Check the spelling. A website begins with https://, for example https://example.com"
        : `Did you mean ${join(dirname(input), near)}?`,
  });
}

function nearName(path: string): string | null {
  try {
    return suggest(basename(path), readdirSync(dirname(path)));
  } catch {
    return null;
  }
}
