import type { BuildEventBody, BuildJob } from "@pakeplus/core";
import type { PackageFile, RenderedIcon } from "@pakeplus/packager";
import { renderAppIcons } from "./app-icons.ts";
import type { IconOptions } from "./app-icons.ts";
import { collectJobFiles } from "./collect-job-files.ts";
import type { RunPhase } from "./phases.ts";
import { settle } from "./settle.ts";

/** When no input file has a time: 2025-01-01. */
const FALLBACK_EPOCH = 1_735_689_600;
/** What every archive format can hold: 1980 to 2106. */
const EPOCH_RANGE = [315_532_800, 4_294_967_295] as const;

export interface ContentOptions extends IconOptions {
  /** Absolute; stays out of the app when it lies inside of the source. */
  outDir: string | null;
  emit: (event: BuildEventBody) => void;
  /** Seconds since 1970 for every time stamp in the packages; null takes the newest change of an input file. */
  sourceDateEpoch: number | null;
}

/** What an app consists of besides its shell. */
export interface AppContent {
  payload: readonly PackageFile[];
  icons: readonly RenderedIcon[];
  /** Seconds since 1970. */
  modifiedAt: number;
}

/** Collects the web files and renders the icons, side by side; whichever engine makes the packages of them. */
export async function gatherContent(
  job: BuildJob,
  options: ContentOptions,
  phase: RunPhase,
): Promise<AppContent> {
  const parts = [
    phase({ phase: "collect", target: null, format: null }, () => collectJobFiles(job, options)),
    phase({ phase: "icons", target: null, format: null }, () => renderAppIcons(job, options)),
  ] as const;
  await settle(parts);
  const [collected, icons] = await Promise.all(parts);
  for (const { level, code, message, hint } of [...collected.notices, ...icons.notices]) {
    options.emit({ type: "notice", level, code, message, hint });
  }
  return {
    payload: collected.files,
    icons: icons.icons,
    modifiedAt: options.sourceDateEpoch ?? clampEpoch(collected.modifiedAt),
  };
}

function clampEpoch(seconds: number): number {
  if (seconds === 0) return FALLBACK_EPOCH;
  return Math.min(Math.max(seconds, EPOCH_RANGE[0]), EPOCH_RANGE[1]);
}
