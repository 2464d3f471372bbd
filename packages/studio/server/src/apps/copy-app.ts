import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deriveId, editDefinitionText } from "@pakeplus/core";
import { DEFINITION_NAME } from "@pakeplus/engine";
import { replaceFile } from "../keep/kept-file.ts";
import type { App } from "./app.ts";
import { makeEmptyFolder } from "./new-folder.ts";
import { ownFiles } from "./own-files.ts";

/**
 * Copies an app into a new folder, as another app: with a name and an id of its own, so that both can be installed.
 * @param names Of all apps that there are.
 * @returns Absolute path of the new definition.
 */
export function copyApp(app: App, folder: string, names: readonly string[]): string {
  const files = ownFiles(app);
  makeEmptyFolder(folder);
  for (const path of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(app.root, path), join(folder, path));
  }
  const file = join(folder, app.file.slice(app.root.length + 1) || DEFINITION_NAME);
  const name = freeName(app.name, names);
  const url = app.source?.kind === "url" ? app.source.text : undefined;
  const id = deriveId({ name, ...(url !== undefined && { url }) });
  const own = id === app.written?.id ? `${id}.copy${names.length}` : id;
  const named = editDefinitionText(readFileSync(file, "utf8"), ["name"], name);
  replaceFile(file, editDefinitionText(named, ["id"], own), 0o644);
  return file;
}

function freeName(name: string, names: readonly string[]): string {
  for (let number = 2; ; number += 1) {
    const candidate = `${name} ${number}`;
    if (!names.includes(candidate)) return candidate;
  }
}
