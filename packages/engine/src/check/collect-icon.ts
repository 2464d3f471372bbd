import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { AppError } from "@pakeplus/core";
import type { IconFacts, WrittenDefinition } from "@pakeplus/core";
import { describeIcon } from "@pakeplus/packager";
import { folderIcons } from "../build/folder-icons.ts";
import { throwIfCancelled } from "../cancel.ts";
import { systemReason } from "../file-errors.ts";
import { fetchIcon } from "../site/fetch-icon.ts";

const TRIED = 4;

export interface IconOptions {
  root: string;
  /** Absolute path of a picture that wins over the definition's. */
  iconFile: string | null;
  /** Icons that the website names; null when it was not asked or did not answer. */
  siteIcons: readonly string[] | null;
  fetch: typeof fetch;
  signal: AbortSignal;
}

/**
 * Looks at the picture that `build` would take for the icon.
 * @throws AppError CANCELLED
 */
export async function collectIcon(
  written: WrittenDefinition,
  options: IconOptions,
): Promise<IconFacts | null> {
  const { icon, source } = written;
  const place = typeof icon === "string" ? icon : (icon?.src ?? null);
  if (options.iconFile !== null)
    return describe(basename(options.iconFile), () => read(options.iconFile ?? ""));
  if (place !== null) {
    const isWeb = /^https?:\/\//i.test(place);
    return describe(place, () => (isWeb ? fetchIcon(place, options) : read(resolve(options.root, place))));
  }
  if ("dir" in source) {
    const candidates = await folderIcons(resolve(options.root, source.dir), source.entry ?? "index.html");
    return firstPicture(candidates, basename, read, options.signal);
  }
  if (options.siteIcons === null) return null;
  return firstPicture(
    options.siteIcons,
    (url) => url,
    (url) => fetchIcon(url, options),
    options.signal,
  );
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new AppError("ICON_NOT_FOUND", `${systemReason(error)}.`, { cause: error });
  }
}

async function describe(name: string, load: () => Promise<Uint8Array>): Promise<IconFacts> {
  try {
    return { kind: "picture", name, ...(await describeIcon(await load())) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "CANCELLED") throw error;
    return { kind: "unreadable", name, reason: error.reason ?? error.message };
  }
}

/** The first of the best candidates that is a picture, as `build` takes it. */
async function firstPicture(
  candidates: readonly string[],
  nameOf: (candidate: string) => string,
  load: (candidate: string) => Promise<Uint8Array>,
  signal: AbortSignal,
): Promise<IconFacts> {
  for (const candidate of candidates.slice(0, TRIED)) {
    throwIfCancelled(signal);
    const icon = await describe(nameOf(candidate), () => load(candidate));
    if (icon.kind === "picture") return icon;
  }
  return { kind: "none" };
}
