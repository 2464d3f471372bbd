import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "@pakeplus/core";

/** Texts of scripts for the preview's own world in a page; see `shells/bridge/src/preview`. */
export interface PageScripts {
  /** Gives what a person would miss, as JSON. */
  keep: string;
  /** Puts back what {@link keep} gave in any window; null when there is nothing. */
  restore(kept: readonly unknown[]): string | null;
  /** Gives `true` when the page shows the new sheets. */
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
    keep: `${code}\nreturn JSON.stringify(pakeplusPreview.keepState());`,
    restore: (kept) =>
      kept.length === 0 ? null : `${code}\npakeplusPreview.restoreState(${JSON.stringify(kept)});`,
    swapLinked: (paths, version) =>
      `${code}\nreturn JSON.stringify(await pakeplusPreview.swapStyles(${JSON.stringify(paths)}, ${version}));`,
    swapInjected: (texts, inFrames) =>
      `for (const [place, text] of Object.entries(${JSON.stringify(texts)})) self.pakeplusStyles?.[place]?.replaceSync(text);
return JSON.stringify(${inFrames ? "self.length === 0" : "true"});`,
  };
}
