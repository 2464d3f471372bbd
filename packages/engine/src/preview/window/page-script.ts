import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "@pakeplus/core";

/** Texts of scripts for the preview's own world in a page; see `shells/bridge/src/preview`. */
export interface PageScripts {
  /** For the first document: forgets what service workers kept of these files in an earlier preview. */
  fresh(paths: readonly string[]): string;
  /** Forgets what service workers keep of these files and gives what a person would miss in a reload, as JSON. */
  keep(paths: readonly string[]): string;
  /** Puts back what {@link keep} gave in any window; null when there is nothing. */
  restore(kept: readonly unknown[]): string | null;
  /** Takes new style sheets into the page; gives `true` when it shows them. */
  swapLinked(paths: readonly string[], version: number): string;
  /** For the world of injected style sheets; gives `true` when the page shows the new texts. */
  swapInjected(texts: Readonly<Record<number, string>>, inFrames: boolean): string;
}

/**
 * @param shellDir Absolute folder of the built shell.
 * @throws AppError SHELL_MISSING.
 */
export function loadPageScripts(shellDir: string): PageScripts {
  let code: string;
  try {
    code = readFileSync(join(shellDir, "preview", "page.js"), "utf8");
  } catch (error) {
    throw new AppError("SHELL_MISSING", "The prebuilt Linux shell is not complete: its preview is missing.", {
      cause: error,
      hint: "Install PakePlus again. In its own source tree: npm run build",
    });
  }
  return {
    fresh: (paths) => `${code}\nvoid pakeplusPreview.startFresh(${JSON.stringify(paths)});`,
    keep: (paths) =>
      `${code}\nawait pakeplusPreview.dropCopies(${JSON.stringify(paths)});\nreturn JSON.stringify(pakeplusPreview.keepState());`,
    restore: (kept) =>
      kept.length === 0 ? null : `${code}\npakeplusPreview.restoreState(${JSON.stringify(kept)});`,
    swapLinked: (paths, version) =>
      `${code}\nconst paths = ${JSON.stringify(paths)};\nawait pakeplusPreview.dropCopies(paths);\nreturn JSON.stringify(await pakeplusPreview.swapStyles(paths, ${version}));`,
    swapInjected: (texts, inFrames) =>
      `for (const [place, text] of Object.entries(${JSON.stringify(texts)})) self.pakeplusStyles?.[place]?.replaceSync(text);
return JSON.stringify(${inFrames ? "self.length === 0" : "true"});`,
  };
}
