import { SELECTOR } from "../definition/patterns.ts";
import type { Draft } from "./draft.ts";
import { reportOldCalls } from "./old-calls.ts";
import type { ProjectFiles } from "./types.ts";

/** Takes over script and style files: each is copied beside the definition. */
export function injectFiles(
  draft: Draft,
  from: string,
  options: { paths: readonly string[]; files: ProjectFiles; when: "start" | "end" },
): void {
  const { paths, files, when } = options;
  for (const path of paths) {
    const isStyle = /\.css$/i.test(path);
    if (!isStyle && !/\.[cm]?js$/i.test(path)) {
      draft.note(from, "refused", `${shownName(path)} is neither a .css nor a .js file.`);
      continue;
    }
    const bytes = files.read(path);
    if (bytes === null) {
      draft.note(
        from,
        "refused",
        `${shownName(path)} was not found beside the imported file; copy it here and list it in "inject".`,
      );
      continue;
    }
    const kept = draft.file(`inject/${stemOf(path)}`, isStyle ? ".css" : ".js", bytes);
    draft.inject(isStyle ? { css: kept } : { js: kept, when });
    draft.note(from, "carried", `${shownName(path)} was copied to ${kept}.`, "inject");
    if (!isStyle) reportOldCalls(draft, kept, latin(bytes));
  }
}

/** Old calls are ASCII, so the encoding does not matter. */
function latin(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return text;
}

/** The name without its folders: those are nobody's business. */
function shownName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

function stemOf(path: string): string {
  const stem = shownName(path)
    .replace(/\.[^.]*$/, "")
    .replaceAll(/[^A-Za-z0-9_-]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return stem === "" ? "injected" : stem;
}

function isSelector(text: string): boolean {
  return SELECTOR.test(text);
}

/** Takes over selectors of elements to hide. */
export function hideElements(draft: Draft, from: string, selectors: readonly string[]): void {
  const good = selectors.filter(isSelector).slice(0, 1000);
  if (good.length > 0) {
    draft.inject({ hide: good });
    draft.note(from, "carried", "Elements are hidden by a style sheet.", "inject");
  }
  for (const selector of selectors.filter((text) => !isSelector(text)).slice(0, 10)) {
    draft.note(from, "refused", `${JSON.stringify(selector.slice(0, 40))} is no CSS selector.`);
  }
}
