import { beginApp } from "../begin-app.ts";
import type { Draft } from "../draft.ts";
import { applyFields } from "../field.ts";
import { setIcon } from "../icon.ts";
import { setVersion } from "../identity.ts";
import { hasClickHook, isOnlyClickHook, reportOldCalls } from "../old-calls.ts";
import { hideElements } from "../scripts.ts";
import { folderSource, siteSource, type FoundSource } from "../source.ts";
import type { ImportResult, ProjectFiles } from "../types.ts";
import { settingsAt, textAt, type Settings } from "../values.ts";
import { DESKTOP_FIELDS, TOP_FIELDS } from "./fields.ts";
import { PHONE_FIELDS } from "./phone-fields.ts";
import { readProject } from "./read-project.ts";
import { WINDOW_FIELDS } from "./window-fields.ts";

/** Sentence that the old tool put where no description was given. */
const NO_DESCRIPTION = /^Package for personal use only/;
/** The old tool made a platform's id of the app's own and such an ending. */
const OWN_SUFFIX = /^((?:[^.]+\.){2}.+)\.(?:desktop|android|ios)$/;

/**
 * Imports a `ppconfig.json` of the old PakePlus (all versions until 2.2) or the `man` file of a locally packaged app.
 * @param text JSON, or base64 of JSON. Never throws.
 */
export function importPakePlus(text: string, files: ProjectFiles): ImportResult {
  const settings = readProject(text);
  if (settings === null) return { ok: false, reason: "The file holds no settings of PakePlus." };
  const desktop = settingsAt(settings, "desktop");
  const windows = settingsAt(settingsAt(settings, "more"), "windows");
  const found = sourceOf(settings, { desktop, windows, files });
  if (found === null)
    return { ok: false, reason: "The file names no website and no folder that becomes an app." };

  const nameKey = textAt(settings, "showName") === null ? "name" : "showName";
  const wantedId = textAt(settings, "appid") ?? textAt(desktop, "id");
  const draft = beginApp({
    found,
    name: textAt(settings, "showName") ?? textAt(desktop, "showName") ?? textAt(settings, "name"),
    id: wantedId,
    keptId: wantedId?.replace(OWN_SUFFIX, "$1") ?? null,
    keys: { source: "url" in found.source ? "url" : "htmlPath", name: nameKey, id: "appid" },
  });
  const version = textAt(settings, "version") ?? textAt(desktop, "version");
  if (version !== null) setVersion(draft, "version", version);
  setDescription(draft, settings, desktop);
  applyFields(settings, { fields: TOP_FIELDS, draft, nameOf: (key) => key });
  setSizeAndState(draft, settings, { desktop, windows });
  applyFields(desktop, { fields: DESKTOP_FIELDS, draft, nameOf: (key) => `desktop.${key}` });
  applyFields(windows, { fields: WINDOW_FIELDS, draft, nameOf: (key) => `more.windows.${key}` });
  applyFields(settingsAt(settings, "phone"), {
    fields: PHONE_FIELDS,
    draft,
    nameOf: (key) => `phone.${key}`,
  });
  setPhoneEdges(draft, settings);
  setIconOf(draft, settings, files);
  setScripts(draft, settings);
  return { ok: true, imported: draft.finish() };
}

interface Parts {
  desktop: Settings;
  windows: Settings;
  files: ProjectFiles;
}

function sourceOf(settings: Settings, { desktop, windows, files }: Parts): FoundSource | null {
  const address = textAt(settings, "url") ?? textAt(desktop, "webUrl") ?? textAt(windows, "url");
  const isWeb = address !== null && /^https?:\/\//i.test(address);
  const isFolder =
    settings["isHtml"] === true ||
    desktop["isHtml"] === true ||
    (!isWeb && /index\.htm|^file:/i.test(address ?? ""));
  if (isFolder) {
    const place = textAt(settings, "htmlPath") ?? (isWeb ? null : address) ?? "";
    return folderSource(place, files);
  }
  if (address === null || /^ftp:/i.test(address)) return null;
  return siteSource(address);
}

function setDescription(draft: Draft, settings: Settings, desktop: Settings): void {
  const description = textAt(settings, "desc") ?? textAt(desktop, "desc");
  if (description === null || NO_DESCRIPTION.test(description)) return;
  draft.set({ from: "desc", to: "description", value: description });
}

/** Older files hold size and state at the top, newer ones below; the nearer to the build counts. */
function setSizeAndState(draft: Draft, settings: Settings, { desktop, windows }: Omit<Parts, "files">): void {
  const older: Record<string, unknown> = {};
  for (const key of ["width", "height"]) {
    if (windows[key] === undefined) older[key] = settings[key];
  }
  applyFields(older, { fields: WINDOW_FIELDS, draft, nameOf: (key) => key });
  const state: Record<string, unknown> = {};
  for (const key of ["single", "state", "tauriApi"]) {
    if (desktop[key] === undefined) state[key] = settings[key];
  }
  applyFields(state, { fields: DESKTOP_FIELDS, draft, nameOf: (key) => key });
}

function setPhoneEdges(draft: Draft, settings: Settings): void {
  for (const family of ["android", "ios"] as const) {
    if (settingsAt(settings, family)["safeArea"] !== "fullscreen") continue;
    draft.set({ from: `${family}.safeArea`, to: `platforms.${family}.safeArea`, value: "edge-to-edge" });
  }
}

function setIconOf(draft: Draft, settings: Settings, files: ProjectFiles): void {
  const rounded = settings["iconRound"] === true;
  const icon = textAt(settings, "icon") ?? textAt(settings, "iconPath");
  if (icon !== null)
    setIcon(draft, files, { from: textAt(settings, "icon") === null ? "iconPath" : "icon", icon, rounded });
}

function setScripts(draft: Draft, settings: Settings): void {
  const hidden = (textAt(settings, "filterCss") ?? "").split(";").map((selector) => selector.trim());
  hideElements(
    draft,
    "filterCss",
    hidden.filter((selector) => selector !== ""),
  );
  const script = textAt(settings, "customJs");
  if (script === null) return;
  if (hasClickHook(script)) {
    draft.set({
      from: "customJs: links in the same window",
      to: "navigation.preset",
      value: "browser",
      outcome: "changed",
      why: "The old click hook kept every link in the window; a link rule does that now, without a script.",
    });
  }
  if (isOnlyClickHook(script)) return;
  const path = draft.file("inject/custom", ".js", new TextEncoder().encode(script));
  draft.inject({ js: path });
  draft.note("customJs", "carried", `Written to ${path}.`, "inject");
  reportOldCalls(draft, "customJs", script);
}
