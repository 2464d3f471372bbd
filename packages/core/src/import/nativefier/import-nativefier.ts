import { parseJsonText } from "../../definition/json-text.ts";
import { beginApp } from "../begin-app.ts";
import { camelCase, readForeignWords, withoutProgram } from "../command-line.ts";
import { applyFields } from "../field.ts";
import { setIcon } from "../icon.ts";
import { blockOthers, setInternalRegex } from "../internal-links.ts";
import { injectFiles } from "../scripts.ts";
import { siteSource } from "../source.ts";
import type { ImportResult, ProjectFiles } from "../types.ts";
import { asList, asText, isSettings, textAt, type Settings } from "../values.ts";
import { NATIVEFIER_FIELDS } from "./fields.ts";
import { NATIVEFIER_COMMAND, NATIVEFIER_PROGRAM } from "./nativefier-command.ts";

/**
 * Imports the `nativefier.json` of an app that nativefier built (in `resources/app`), or its command line, with or
 * without the program's name.
 * @param input Text of the file, or the words of the command line. Never throws.
 */
export function importNativefier(input: string | readonly string[], files: ProjectFiles): ImportResult {
  if (typeof input !== "string") return importWords(input, files);
  const json = parseJsonText(input);
  if (!json.ok || !isSettings(json.json.value)) {
    return { ok: false, reason: "The file holds no settings of nativefier." };
  }
  const settings = withoutMadeUpAgent({ ...filesOfApp(files), ...json.json.value });
  return importSettings(settings, {
    files,
    nameOf: (key) => (key === "madeUpAgent" ? "userAgent" : key),
  });
}

/** The Chrome that nativefier writes into every app unless it is told otherwise. */
const MADE_UP_CHROME =
  /^Mozilla\/5\.0 \([^()]*\) AppleWebKit\/537\.36 \(KHTML, like Gecko\) Chrome\/[\d.]+ Safari\/537\.36$/;

function withoutMadeUpAgent(settings: Settings): Settings {
  const agent = textAt(settings, "userAgent") ?? "";
  if (settings["userAgentOverriden"] === true || !MADE_UP_CHROME.test(agent)) return settings;
  return { ...settings, userAgent: null, madeUpAgent: agent };
}

/** A built app keeps its icon and scripts beside `nativefier.json`, which does not name them. */
function filesOfApp(files: ProjectFiles): Settings {
  const icon = ["icon.png", "icon.ico"].find((name) => files.kind(name) === "file");
  const scripts = files.list("inject").filter((name) => /\.(?:css|js)$/i.test(name));
  return { ...(icon !== undefined && { icon }), inject: scripts.map((name) => `inject/${name}`) };
}

function importWords(argv: readonly string[], files: ProjectFiles): ImportResult {
  const words = readForeignWords(withoutProgram(argv, NATIVEFIER_PROGRAM), NATIVEFIER_COMMAND);
  const names = new Map(Object.keys(words.options).map((name) => [camelCase(name), name]));
  const typed = Object.fromEntries([...names].map(([key, name]) => [key, words.options[name]]));
  const [targetUrl] = words.positionals;
  return importSettings(
    { ...typed, ...(targetUrl !== undefined && { targetUrl }) },
    { files, nameOf: (key) => (names.has(key) ? `--${names.get(key) ?? key}` : key) },
  );
}

interface Input {
  files: ProjectFiles;
  nameOf: (key: string) => string;
}

function importSettings(settings: Settings, { files, nameOf }: Input): ImportResult {
  const address = textAt(settings, "targetUrl");
  const found = address === null ? null : siteSource(address);
  if (found === null || !("url" in found.source))
    return { ok: false, reason: "It names no website that becomes an app." };
  const draft = beginApp({
    found,
    name: textAt(settings, "name"),
    id: null,
    keys: { source: nameOf("targetUrl"), name: nameOf("name"), id: "id" },
  });
  applyFields(settings, { fields: NATIVEFIER_FIELDS, draft, nameOf });
  const internal = textAt(settings, "internalUrls");
  if (internal !== null) setInternalRegex(draft, nameOf("internalUrls"), internal);
  if (settings["blockExternalUrls"] === true) {
    blockOthers(draft, nameOf("blockExternalUrls"), found.source.url);
  }
  const icon = textAt(settings, "icon");
  if (icon !== null) setIcon(draft, files, { from: nameOf("icon"), icon, rounded: false });
  injectFiles(draft, nameOf("inject"), {
    paths: asList(settings["inject"]).flatMap((entry) => asText(entry) ?? []),
    files,
    when: "end",
  });
  return { ok: true, imported: draft.finish() };
}
