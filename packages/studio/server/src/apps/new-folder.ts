import { existsSync, readdirSync, statSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { AppError, deriveSlug } from "@pakeplus/core";
import { makeFolders } from "@pakeplus/engine";

/** A free place for a new app below the folder of all apps. @param name Of the app, or the host of its site. */
export function freeFolder(apps: string, name: string): string {
  const slug = deriveSlug(name, "app.local.app");
  for (let number = 1; ; number += 1) {
    const folder = join(apps, number === 1 ? slug : `${slug}-${number}`);
    if (!existsSync(folder)) return folder;
  }
}

/**
 * A folder that a person typed or chose.
 * @throws AppError STUDIO_PATH_REFUSED for a path that does not say where it is.
 */
export function requireAbsolute(path: string, home: string | undefined): string {
  const whole = /^~(?=$|[/\\])/u.test(path) && home !== undefined ? join(home, path.slice(1)) : path;
  if (isAbsolute(whole) && !whole.includes("\0")) return resolve(whole);
  throw new AppError("STUDIO_PATH_REFUSED", "The folder needs its whole path.", {
    reason: "A path that does not begin at the root depends on where the Studio was started.",
    hint: "Write it from the root, or begin it with ~ for your home folder.",
  });
}

/** Makes a folder that must be new or empty. @throws AppError STUDIO_FILE_EXISTS. */
export function makeEmptyFolder(folder: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false });
  const isFree = stat === undefined || (stat.isDirectory() && readdirSync(folder).length === 0);
  if (!isFree) {
    throw new AppError("STUDIO_FILE_EXISTS", "There is something in that folder already.", {
      reason: "The Studio puts new apps into new or empty folders only.",
      hint: "Choose another folder.",
    });
  }
  makeFolders(folder, []);
}
