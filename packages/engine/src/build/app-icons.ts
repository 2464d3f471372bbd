import { basename, resolve } from "node:path";
import { AppError } from "@pakeplus/core";
import type { BuildJob } from "@pakeplus/core";
import { generateIcon, LINUX_ICON_SIZES, renderIcons } from "@pakeplus/packager";
import type { RenderedIcon } from "@pakeplus/packager";
import { throwIfCancelled } from "../cancel.ts";
import { systemCode, systemReason } from "../file-errors.ts";
import { readPlainFile } from "../read-plain-file.ts";
import { info, warning } from "../notice.ts";
import type { Notice } from "../notice.ts";
import { fetchIcon } from "../site/fetch-icon.ts";
import { probeSite } from "../site/probe-site.ts";
import type { SiteFacts } from "../site/probe-site.ts";
import { folderIcons } from "./folder-icons.ts";

const TRIED_CANDIDATES = 4;

export interface IconOptions {
  /** Folder of the definition; paths in the job start there. */
  root: string;
  /** Absolute path of a picture that wins over the job's icon. */
  iconFile: string | null;
  /** What the site said when it was asked before; null when it did not answer. Absent: it is asked now. */
  site?: SiteFacts | null;
  fetch: typeof fetch;
  signal: AbortSignal;
}

export interface AppIcons {
  icons: readonly RenderedIcon[];
  notices: readonly Notice[];
}

/**
 * Renders the icons of an app. An icon that was asked for must work; one that is only derived falls back to a
 * generated one with a notice.
 * @throws AppError ICON_NOT_FOUND, ICON_UNREADABLE, SITE_UNREACHABLE or CANCELLED.
 */
export async function renderAppIcons(job: BuildJob, options: IconOptions): Promise<AppIcons> {
  if (options.iconFile !== null) return render(await readIcon(options.iconFile));
  const { icon } = job;
  if (icon.kind === "file") return render(await readIcon(resolve(options.root, icon.file)));
  if (icon.kind === "url") return render(await fetchIcon(icon.url, options));
  if (icon.kind === "site") return siteIcon(job, icon.url, options);
  return (await folderIcon(job, options)) ?? generated(job, []);
}

const MOST_ICON_BYTES = 50_000_000;

async function readIcon(file: string): Promise<Uint8Array> {
  try {
    return await readPlainFile(file, MOST_ICON_BYTES);
  } catch (error) {
    const gone = systemCode(error) === "ENOENT" || systemCode(error) === "ENOTDIR";
    throw new AppError(
      gone ? "ICON_NOT_FOUND" : "ICON_UNREADABLE",
      `The icon ${basename(file)} ${gone ? "does not exist" : "cannot be read"}.`,
      {
        cause: error,
        reason: gone ? "There is no such file at the place given." : `${systemReason(error)}.`,
        hint: "Name a PNG, SVG, JPEG, WebP or ICO file with --icon or as icon in pakeplus.json.",
      },
    );
  }
}

async function render(image: Uint8Array): Promise<AppIcons> {
  const { icons, sourceSize, enlarged } = await renderIcons(image, { sizes: LINUX_ICON_SIZES });
  const largest = Math.max(...LINUX_ICON_SIZES);
  const notices = enlarged
    ? [
        warning(
          "icon-enlarged",
          `The icon is ${sourceSize.width} × ${sourceSize.height} pixels and was enlarged; it looks blurred in large views.`,
          `Give a picture of at least ${largest} × ${largest} pixels, or an SVG, with --icon.`,
        ),
      ]
    : [];
  return { icons, notices };
}

async function generated(job: BuildJob, notices: readonly Notice[]): Promise<AppIcons> {
  const svg = new TextEncoder().encode(generateIcon(job.app.name, null));
  const { icons } = await renderIcons(svg, { sizes: LINUX_ICON_SIZES });
  const made = info(
    "icon-generated",
    "The app gets a generated icon with its first letter.",
    "Give it its own with --icon FILE.",
  );
  return { icons, notices: [...notices, made] };
}

/** The first candidate that can be read; null when there is none. */
async function firstReadable(
  candidates: readonly string[],
  read: (candidate: string) => Promise<Uint8Array>,
  signal: AbortSignal,
): Promise<AppIcons | null> {
  for (const candidate of candidates) {
    throwIfCancelled(signal);
    try {
      return await render(await read(candidate));
    } catch (error) {
      if (!(error instanceof AppError) || error.code === "CANCELLED") throw error;
    }
  }
  return null;
}

async function siteIcon(job: BuildJob, url: string, options: IconOptions): Promise<AppIcons> {
  try {
    const facts = options.site === undefined ? await probeSite(url, options) : options.site;
    const icons = facts?.icons ?? [];
    const last = icons.at(-1);
    const tried = icons.slice(0, TRIED_CANDIDATES);
    const candidates = last === undefined || tried.includes(last) ? tried : [...tried, last];
    const found = await firstReadable(candidates, (icon) => fetchIcon(icon, options), options.signal);
    return found ?? (await generated(job, []));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "SITE_UNREACHABLE") throw error;
    return generated(job, [unreachable(error)]);
  }
}

function unreachable(error: AppError): Notice {
  return warning(
    "site-unreachable",
    `The site was asked for its icon: ${error.message}${error.reason === undefined ? "" : ` ${error.reason}`}`,
    "The app itself is complete. Give it an icon with --icon FILE, or build again when the site is up.",
  );
}

async function folderIcon(job: BuildJob, options: IconOptions): Promise<AppIcons | null> {
  if (job.source.kind !== "dir") return null;
  const candidates = await folderIcons(resolve(options.root, job.source.dir), job.source.entry);
  return firstReadable(candidates.slice(0, TRIED_CANDIDATES), readIcon, options.signal);
}
