import { AppError } from "../errors.ts";
import { TARGETS, type Target } from "../job.ts";

/** One shell, named by what it was made from, and what it was when it was first used. */
export interface PinnedShell {
  /** See `shellHashText`; 64 hexadecimal digits. */
  hash: string;
  /** Of `shellDigestText`; 64 hexadecimal digits. */
  sha256: string;
}

export type ShellPins = Readonly<Partial<Record<Target, PinnedShell>>>;

/**
 * Refuses a shell that is not what it was although it is made from the same sources in the same way. Another hash is
 * another shell, which a newer PakePlus brings.
 * @param where Place of the shell, for the message, such as "on this computer".
 * @throws AppError SHELL_CHANGED
 */
export function requirePinnedShell(
  target: Target,
  found: PinnedShell,
  { pins, where }: { pins: ShellPins; where: string },
): void {
  const pin = pins[target];
  if (pin?.hash !== found.hash || pin.sha256 === found.sha256) return;
  throw new AppError("SHELL_CHANGED", `The ${target} shell ${where} is not the one that was used before.`, {
    reason: `Its SHA-256 is ${found.sha256}; ${pin.sha256} is pinned for the same sources (${shortHash(found.hash)}).`,
    hint: "Nothing was built with it. Find out who changed it before you go on; docs/errors/shell-changed tells how.",
  });
}

/** Those of `next` win; the order is that of {@link TARGETS}. */
export function mergePins(previous: ShellPins, next: ShellPins): ShellPins {
  return Object.fromEntries(
    TARGETS.flatMap((target) => {
      const pin = next[target] ?? previous[target];
      return pin === undefined ? [] : [[target, { hash: pin.hash, sha256: pin.sha256 }] as const];
    }),
  );
}

/** Enough to tell two apart by eye. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}
