import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@pakeplus/core";
import { renderAppIcons } from "../build/app-icons.ts";
import { warning } from "../notice.ts";
import type { Notice } from "../notice.ts";
import type { AppVersion } from "./version/read-version.ts";
import type { PreviewWindow } from "./window/preview-window.ts";

/** Large enough for every place where a desktop shows the picture of a window. */
const SIZE = 128;

export interface IconDrawerOptions {
  /** Absolute folder for the picture. */
  dir: string;
  iconFile: string | null;
  window: Pick<PreviewWindow, "setIcon">;
  tell: (notices: readonly Notice[]) => void;
  fetch: typeof fetch;
  signal: AbortSignal;
}

/** Gives the windows the icon that the package will have, when it is another one than before; never rejects. */
export type DrawIcon = (version: AppVersion) => Promise<void>;

export function createIconDrawer(options: IconDrawerOptions): DrawIcon {
  const { dir, iconFile, window, tell, signal } = options;
  let drawn = "";

  const draw = async ({ job, project: { root, site } }: AppVersion): Promise<void> => {
    const known = site === undefined ? {} : { site };
    const { icons } = await renderAppIcons(job, { root, iconFile, ...known, fetch: options.fetch, signal });
    const icon = icons.find(({ size }) => size === SIZE);
    if (icon === undefined || signal.aborted) return;
    const file = join(dir, "icon.png");
    await writeFile(file, icon.png);
    await window.setIcon(file);
  };

  return async (version) => {
    if (version.icon.stamp === drawn) return;
    drawn = version.icon.stamp;
    try {
      await draw(version);
    } catch (error) {
      if (signal.aborted) return;
      const hint = error instanceof AppError ? (error.hint ?? null) : null;
      tell([warning("preview-icon", error instanceof Error ? error.message : String(error), hint)]);
    }
  };
}
