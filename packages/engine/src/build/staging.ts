import { mkdtempSync, renameSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "@pakeplus/core";
import { systemCode, systemReason } from "../file-errors.ts";
import { makeFolders } from "../make-folders.ts";
import { removeTree } from "../remove-tree.ts";

/** A hidden folder inside the output folder, where files become complete before they appear under their names. */
export interface Staging {
  dir: string;
  /** Gives the named files their place, replacing older ones. */
  publish(names: readonly string[]): void;
  /** Removes what is not published, with the folders that were made for it. Never throws. */
  discard(): void;
}

function outputError(outDir: string, error: unknown): AppError {
  if (systemCode(error) === "ENOSPC" || systemCode(error) === "EDQUOT") {
    return new AppError("OUTPUT_DISK_FULL", "The disk of the output folder is full.", {
      cause: error,
      hint: "Free some space, or choose another folder with --out.",
    });
  }
  return new AppError("OUTPUT_NOT_WRITABLE", `The output folder ${outDir} cannot be written.`, {
    cause: error,
    reason: `${systemReason(error)}.`,
    hint: "Choose another folder with --out, or give yourself the right to write there.",
  });
}

/**
 * @param outDir Absolute; made when it does not exist.
 * @throws AppError OUTPUT_NOT_WRITABLE or OUTPUT_DISK_FULL.
 */
export function openStaging(outDir: string): Staging {
  const made: string[] = [];
  let dir: string;
  try {
    makeFolders(outDir, made);
    dir = mkdtempSync(join(outDir, ".pakeplus-"));
  } catch (error) {
    removeEmpty(made);
    throw outputError(outDir, error);
  }
  return {
    dir,
    publish(names) {
      try {
        for (const name of names) renameSync(join(dir, name), join(outDir, name));
      } catch (error) {
        throw outputError(outDir, error);
      }
    },
    discard() {
      if (removeTree(dir)) removeEmpty(made);
    },
  };
}

/** Removes folders, innermost first, until one is not empty: then a finished file is in it. */
function removeEmpty(made: readonly string[]): void {
  try {
    for (const dir of made.toReversed()) rmdirSync(dir);
  } catch {
    return;
  }
}
