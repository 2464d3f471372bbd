import { AppError } from "@pakeplus/core";
import type { LinuxPackageInput, PackageFile } from "../types.ts";
import { desktopEntry } from "./desktop-entry.ts";
import { fileOf } from "./file-of.ts";
import { metainfoXml } from "./metainfo.ts";
import { mimePackageXml } from "./mime-package.ts";
import { iconPath, type LinuxNames, mimePackagePath } from "./names.ts";
import { openTypes } from "./open-types.ts";

/** Names inside the app folder; what reads packages finds everything by them. */
export const APP_FOLDER = {
  launch: "launch",
  runtime: "app.json",
  definition: "pakeplus.json",
  manifest: "manifest.json",
  web: "www",
} as const;

/** Everything of the app folder but the manifest, which lists the others. Paths are relative to the app folder. */
export function appFolderFiles(input: LinuxPackageInput): PackageFile[] {
  return [
    ...input.shell,
    fileOf(APP_FOLDER.runtime, `${JSON.stringify(input.runtime)}\n`),
    fileOf(APP_FOLDER.definition, input.definition),
    ...(input.runtime.block === null ? [] : [fileOf(input.runtime.block.file, input.block ?? "")]),
    ...input.payload.map((file) => moved(file, `${APP_FOLDER.web}/`)),
  ].map(withSafePath);
}

/** What the desktop needs outside the app folder, relative to `/usr/share` or `~/.local/share`. */
export function desktopFiles(input: LinuxPackageInput, exec: string, command: string | null): PackageFile[] {
  const { app } = input;
  const { fileTypes } = input.runtime.opens;
  const opens = openTypes(input.runtime.opens);
  const mimePackage = mimePackageXml(app, fileTypes);
  const date = new Date(input.modifiedAt * 1000).toISOString().slice(0, 10);
  return [
    fileOf(`applications/${app.applicationId}.desktop`, desktopEntry(app, { exec, opens })),
    fileOf(`metainfo/${app.applicationId}.metainfo.xml`, metainfoXml(app, { date, command, opens })),
    ...(mimePackage === null ? [] : [fileOf(mimePackagePath(app.applicationId), mimePackage)]),
    ...input.icons.map((icon) => fileOf(iconPath(app.applicationId, icon.size), icon.png)),
  ];
}

/** Files of a package that is installed for the whole system; paths have no leading slash. */
export function systemFiles(input: LinuxPackageInput, names: LinuxNames): PackageFile[] {
  const launch = `/${names.appFolder}/${APP_FOLDER.launch}`;
  const { command } = names;
  return [
    ...appFolderFiles(input).map((file) => moved(file, `${names.appFolder}/`)),
    ...desktopFiles(input, launch, command).map((file) => moved(file, "usr/share/")),
    ...(command === null ? [] : [fileOf(`usr/bin/${command}`, `#!/bin/sh\nexec ${launch} "$@"\n`, 0o755)]),
  ];
}

export function moved(file: PackageFile, prefix: string): PackageFile {
  return { ...file, path: prefix + file.path };
}

// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const UNSAFE_PART = /^(?:\.{0,2}|.*[\u0000-\u001f].*)$/s;

/** @throws AppError SOURCE_NAME_UNPORTABLE */
function withSafePath(file: PackageFile): PackageFile {
  if (!file.path.split("/").some((part) => UNSAFE_PART.test(part))) return file;
  throw new AppError(
    "SOURCE_NAME_UNPORTABLE",
    `The file name ${JSON.stringify(file.path)} cannot be packaged.`,
    { hint: "Rename the file." },
  );
}
