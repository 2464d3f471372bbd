import { lstatSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { AppError } from "@pakeplus/core";
import { systemCode, systemReason } from "@pakeplus/engine";

/**
 * The absolute place of a path inside a folder, whether it exists or not.
 * @param root Absolute.
 * @param path Relative, with forward slashes.
 * @throws AppError STUDIO_PATH_REFUSED for every way out: `..`, absolute, a drive, NUL, a symbolic link.
 */
export function inside(root: string, path: string): string {
  const parts = path.split("/");
  const isPlain =
    path !== "" &&
    !isAbsolute(path) &&
    !/[\0\\]|^[a-z]:/iu.test(path) &&
    parts.every((part) => part !== "" && part !== "." && part !== "..");
  if (!isPlain) throw refused(path);
  const place = join(root, ...parts);
  if (!isBelow(realRoot(root), realPlace(place))) throw refused(path);
  return place;
}

function realRoot(root: string): string {
  try {
    return realpathSync(root);
  } catch (error) {
    throw new AppError("STUDIO_NOT_FOUND", "The folder of the app is not there.", {
      cause: error,
      reason: `${systemReason(error)}.`,
      hint: "Put it back, or remove the app from the Studio and add it from its new folder.",
    });
  }
}

/** Where the path leads when links are followed; what does not exist yet has none. */
function realPlace(place: string): string {
  try {
    return realpathSync(place);
  } catch (error) {
    // A link that leads nowhere would be followed when the file is written.
    if (systemCode(error) !== "ENOENT" || isLink(place)) return sep;
    return join(realPlace(dirname(place)), "new");
  }
}

function isBelow(root: string, place: string): boolean {
  const way = relative(root, place);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function refused(path: string): AppError {
  const shown = path.replaceAll(/\p{Cc}/gu, "").slice(0, 100);
  return new AppError("STUDIO_PATH_REFUSED", `The Studio does not open ${shown || "that place"}.`, {
    reason: "It leads out of the app's folder.",
    hint: "Put the file into the app's folder.",
  });
}

function isLink(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
