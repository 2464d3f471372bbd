import { parseJsonText } from "../../definition/json-text.ts";
import { fromBase64, utf8Text } from "../bytes.ts";
import { isSettings, settingsAt, type Settings } from "../values.ts";

/**
 * The settings in a PakePlus file. `man` of a locally packaged app is the base64 of JSON and calls some keys otherwise;
 * those are renamed to the ones of ppconfig.json.
 */
export function readProject(text: string): Settings | null {
  const json = parseJsonText(text);
  const value = json.ok ? json.json.value : decode(text);
  if (!isSettings(value)) return null;
  return isSettings(value["window"]) ? fromLocal(value) : value;
}

function decode(text: string): unknown {
  const bytes = text.length < 8_000_000 ? fromBase64(text) : null;
  if (bytes === null) return null;
  const json = parseJsonText(utf8Text(bytes));
  return json.ok ? json.json.value : null;
}

function fromLocal(settings: Settings): Settings {
  const { window: _, description, ...rest } = settings;
  const windows = settingsAt(settings, "window");
  return { url: windows["url"], desc: description, ...rest, more: { windows } };
}
