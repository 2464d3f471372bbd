import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { AppError, checkLock, formatLock, lockOf, mergeLock, parseLock } from "@pakeplus/core";
import type { BuildJob, Lock } from "@pakeplus/core";
import { systemCode, systemReason } from "../file-errors.ts";
import { warning } from "../notice.ts";
import type { Notice } from "../notice.ts";

/** `pakeplus.lock` beside a definition, as a build meets it. */
export interface LockFile {
  notices: readonly Notice[];
  /** Pins what was built; call it after a success. A failure to write is a notice, the packages are complete. */
  save(): readonly Notice[];
}

/**
 * Checks a job against the lock beside its definition.
 * @param definitionFile Absolute.
 * @throws AppError LOCK_MISMATCH unless data loss is accepted; LOCK_INVALID.
 */
export function openLock(
  job: BuildJob,
  options: { definitionFile: string; acceptDataLoss: boolean },
): LockFile {
  const file = join(dirname(options.definitionFile), "pakeplus.lock");
  const text = readLock(file);
  const previous = text === null ? null : parseLock(text);
  const issues = checkLock(previous, lockOf(job));
  if (issues.length > 0 && !options.acceptDataLoss) {
    throw new AppError("LOCK_MISMATCH", "The app would become another one for the people who have it.", {
      reason: "pakeplus.lock remembers what was built before.",
      issues,
      hint: "Change it back. When nobody has the app yet: --accept-data-loss",
    });
  }
  return {
    notices: issues.map(({ message }) => warning("lock-changed", message)),
    save: () => saveLock(file, text, mergeLock(previous, lockOf(job))),
  };
}

function readLock(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw new AppError("LOCK_INVALID", "pakeplus.lock cannot be read.", {
      cause: error,
      reason: `${systemReason(error)}.`,
      hint: "Give yourself the right to read it, or restore it from version control.",
    });
  }
}

function saveLock(file: string, before: string | null, lock: Lock): readonly Notice[] {
  const text = formatLock(lock);
  if (text === before) return [];
  const partial = `${file}.partial`;
  try {
    writeFileSync(partial, text);
    renameSync(partial, file);
    return [];
  } catch (error) {
    rmSync(partial, { force: true });
    return [
      warning(
        "lock-not-written",
        `pakeplus.lock could not be written: ${systemReason(error)}.`,
        "Nothing protects the id of this app until it can.",
      ),
    ];
  }
}
