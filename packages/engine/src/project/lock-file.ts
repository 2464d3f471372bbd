import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  AppError,
  checkLock,
  formatLock,
  lockOf,
  mergeLock,
  parseLock,
  requirePinnedShell,
  TARGETS,
} from "@pakeplus/core";
import type { BuildJob, Lock, ShellPins } from "@pakeplus/core";
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
 * @param options.shells Those that are at hand here; pinned with the rest.
 * @throws AppError LOCK_MISMATCH unless data loss is accepted; SHELL_CHANGED; LOCK_INVALID.
 */
export function openLock(
  job: BuildJob,
  options: { definitionFile: string; acceptDataLoss: boolean; shells?: ShellPins },
): LockFile {
  const shells = ofJob(job, options.shells ?? {});
  const file = join(dirname(options.definitionFile), "pakeplus.lock");
  const text = readLock(file);
  const previous = text === null ? null : parseLock(text);
  requireShells(shells, previous?.shells ?? {});
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
    save: () => saveLock(file, text, mergeLock(previous, lockOf(job, shells))),
  };
}

/** A shell that this job does not use is none of its business. */
function ofJob({ targets }: BuildJob, shells: ShellPins): ShellPins {
  return Object.fromEntries(
    targets.flatMap(({ target }) => {
      const shell = shells[target];
      return shell === undefined ? [] : [[target, shell] as const];
    }),
  );
}

function requireShells(shells: ShellPins, pins: ShellPins): void {
  for (const target of TARGETS) {
    const found = shells[target];
    if (found !== undefined) requirePinnedShell(target, found, { pins, where: "on this computer" });
  }
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
