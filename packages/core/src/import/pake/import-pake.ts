import { parseJsonText } from "../../definition/json-text.ts";
import { camelCase, readForeignWords, withoutProgram } from "../command-line.ts";
import { applyFields } from "../field.ts";
import { beginApp } from "../begin-app.ts";
import { injectFiles } from "../scripts.ts";
import { setIcon } from "../icon.ts";
import { folderSource, siteSource, type FoundSource } from "../source.ts";
import type { ImportResult, ProjectFiles } from "../types.ts";
import { utf8Text } from "../bytes.ts";
import { asList, asText, isSettings, textAt, type Settings } from "../values.ts";
import { PAKE_FIELDS } from "./fields.ts";
import { PAKE_COMMAND, PAKE_PROGRAM } from "./pake-command.ts";

/**
 * Imports Pake's JSON configuration (`pake --config FILE`) or its command line, with or without the program's name.
 * @param input Text of the file, or the words of the command line. Never throws.
 */
export function importPake(input: string | readonly string[], files: ProjectFiles): ImportResult {
  if (typeof input !== "string") return importWords(input, files);
  const json = parseJsonText(input);
  if (!json.ok || !isSettings(json.json.value))
    return { ok: false, reason: "The file holds no settings of Pake." };
  return importSettings(json.json.value, { files, nameOf: (key) => key });
}

function importWords(argv: readonly string[], files: ProjectFiles): ImportResult {
  const words = readForeignWords(withoutProgram(argv, PAKE_PROGRAM), PAKE_COMMAND);
  const names = new Map(Object.keys(words.options).map((name) => [camelCase(name), name]));
  const typed = Object.fromEntries([...names].map(([key, name]) => [key, words.options[name]]));
  const config = configOf(asText(words.options["config"]), files);
  if (config === null)
    return { ok: false, reason: "The file that --config names cannot be read as settings of Pake." };
  const [url] = words.positionals;
  return importSettings(
    { ...config, ...typed, ...(url !== undefined && { url }) },
    { files, nameOf: (key) => (names.has(key) ? `--${names.get(key) ?? key}` : key) },
  );
}

function configOf(path: string | null, files: ProjectFiles): Settings | null {
  if (path === null) return {};
  const bytes = files.read(path);
  if (bytes === null) return null;
  const json = parseJsonText(utf8Text(bytes));
  return json.ok && isSettings(json.json.value) ? json.json.value : null;
}

interface Input {
  files: ProjectFiles;
  nameOf: (key: string) => string;
}

function importSettings(settings: Settings, { files, nameOf }: Input): ImportResult {
  const address = textAt(settings, "url");
  const found = address === null ? null : sourceOf(address, files);
  if (found === null) return { ok: false, reason: "It names no website and no folder that becomes an app." };
  const draft = beginApp({
    found,
    name: textAt(settings, "name"),
    id: textAt(settings, "identifier"),
    keys: { source: nameOf("url"), name: nameOf("name"), id: nameOf("identifier") },
  });
  applyFields(settings, { fields: PAKE_FIELDS, draft, nameOf });
  const icon = textAt(settings, "icon");
  if (icon !== null) setIcon(draft, files, { from: nameOf("icon"), icon, rounded: false });
  const paths = asList(settings["inject"]).flatMap((entry) => (asText(entry) ?? "").split(","));
  injectFiles(draft, nameOf("inject"), {
    paths: paths.map((path) => path.trim()).filter((path) => path !== ""),
    files,
    when: "start",
  });
  return { ok: true, imported: draft.finish() };
}

function sourceOf(address: string, files: ProjectFiles): FoundSource | null {
  if (/^https?:\/\//i.test(address)) return siteSource(address);
  const isPlace = files.kind(address) !== null || /^(?:[./~\\]|[A-Za-z]:[\\/]|file:)/.test(address);
  return isPlace ? folderSource(address, files) : siteSource(address);
}
