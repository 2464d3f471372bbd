import { parseJsonText } from "../definition/json-text.ts";
import type { ImportKind } from "./kinds.ts";
import { PAKE_FIELDS } from "./pake/fields.ts";
import { PAKE_PROGRAM } from "./pake/pake-command.ts";
import { NATIVEFIER_PROGRAM } from "./nativefier/nativefier-command.ts";
import { readProject } from "./pakeplus/read-project.ts";
import { isSettings, settingsAt, type Settings } from "./values.ts";

const PAKEPLUS_KEYS = ["appid", "showName", "customJs", "more", "desktop", "htmlPath"];

/** Which tool wrote a file; null when it is none of those that can be imported. */
export function detectImport(text: string): ImportKind | null {
  const json = parseJsonText(text);
  if (!json.ok) return looksLikePakePlus(readProject(text)) ? "pakeplus" : null;
  const { value } = json.json;
  if (!isSettings(value)) return null;
  if (Object.hasOwn(value, "targetUrl") || Object.hasOwn(value, "nativefierVersion")) return "nativefier";
  if (looksLikePakePlus(readProject(text))) return "pakeplus";
  return looksLikePake(value) ? "pake" : null;
}

/** Which tool a command line calls; null when it is none of them. */
export function detectImportCommand(argv: readonly string[]): Exclude<ImportKind, "pakeplus"> | null {
  for (const word of argv.slice(0, 5)) {
    const name = word.split(/[\\/]/).at(-1) ?? "";
    if (PAKE_PROGRAM.test(name)) return "pake";
    if (NATIVEFIER_PROGRAM.test(name)) return "nativefier";
  }
  return null;
}

function looksLikePakePlus(settings: Settings | null): boolean {
  if (settings === null) return false;
  const isLocal = Object.keys(settingsAt(settingsAt(settings, "more"), "windows")).length > 0;
  return isLocal || PAKEPLUS_KEYS.filter((key) => Object.hasOwn(settings, key)).length >= 2;
}

/** Our own definition has an `id` and a `source`, which Pake does not know. */
function looksLikePake(settings: Settings): boolean {
  const keys = Object.keys(settings);
  return typeof settings["url"] === "string" && keys.every((key) => Object.hasOwn(PAKE_FIELDS, key));
}
