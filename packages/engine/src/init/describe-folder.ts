import { existsSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { AppError, deriveId } from "@pakeplus/core";
import { folderIcons } from "../build/folder-icons.ts";
import type { Input } from "../project/classify-input.ts";
import { nameOfFolder } from "../project/infer.ts";
import { BUILT_FOLDERS, likelyFolder } from "../source/entry.ts";
import type { Draft } from "./init-project.ts";

const START_PAGE = "index.html";

interface Place {
  /** Folder of the definition. */
  home: string;
  /** Folder of the web files. */
  web: string;
}

/** A build tool empties its output folder, so a definition must not lie in it. */
function placeOf(dir: string, entry: string): Place {
  const isOutput = BUILT_FOLDERS.some((name) => name === basename(dir));
  if (isOutput) return { home: dirname(dir), web: dir };
  const built = likelyFolder(dir, entry);
  const isProject = existsSync(join(dir, "package.json")) || !existsSync(join(dir, entry));
  return { home: dir, web: built !== null && isProject ? join(dir, built) : dir };
}

function pathFrom(home: string, path: string): string {
  const inside = relative(home, path).split(sep).join("/");
  return inside === "" ? "." : inside;
}

/**
 * Describes a web folder, or the one in a project.
 * @param dir Absolute folder that the definition goes into, when a person chose one.
 * @throws AppError SOURCE_ENTRY_MISSING when no page can be found.
 */
export async function describeFolder(
  found: Extract<Input, { kind: "folder" | "page" }>,
  dir: string | null,
): Promise<Draft> {
  const entry = found.kind === "page" ? found.entry : START_PAGE;
  const place = found.kind === "page" ? { home: found.dir, web: found.dir } : placeOf(found.dir, entry);
  const home = dir ?? place.home;
  if (!existsSync(join(place.web, entry))) {
    throw new AppError("SOURCE_ENTRY_MISSING", `There is no ${entry} in that folder.`, {
      reason: "The app would have no page to start with.",
      hint: "Build the project first if it needs that, or name the folder or page the app starts with.",
    });
  }
  const name = await nameOfFolder(place.web, entry);
  const [icon] = await folderIcons(place.web, entry);
  return {
    home,
    icon: null,
    definition: {
      id: deriveId({ name }),
      name,
      version: "1.0.0",
      source: { dir: pathFrom(home, place.web), ...(entry !== START_PAGE && { entry }) },
      ...(icon !== undefined && { icon: pathFrom(home, icon) }),
    },
  };
}
