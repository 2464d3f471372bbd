import type { Target } from "../job.ts";
import { SHELLS } from "./shell-table.ts";

/** One file of a shell or of its sources. */
export interface ShellFile {
  /** Relative, forward slashes. */
  path: string;
  bytes: number;
  mode: 0o644 | 0o755;
  /** Lower-case hex. */
  sha256: string;
}

/**
 * Text whose SHA-256 stands for a whole shell. Sorted, so that the order of a folder does not matter; without sizes,
 * which the digests of the files cover.
 */
export function shellDigestText(files: readonly ShellFile[]): string {
  return inOrder(files)
    .map(({ sha256, mode, path }) => `${sha256} ${mode.toString(8)} ${path}\n`)
    .join("");
}

/**
 * Text whose SHA-256 names what a shell was made from and with: sources, the program that compiles them, the command
 * and the computer. It finds a shell that was compiled before and proves nothing; that is what the digest is for.
 * @param sources All files that {@link ShellCompile.sources} names, by their path from there.
 */
export function shellHashText(target: Target, sources: readonly ShellFile[]): string {
  const compile = SHELLS[target].compile;
  return [
    "pakeplus shell 1",
    target,
    compile?.runner ?? "",
    JSON.stringify(compile?.command ?? []),
    shellDigestText(sources),
  ].join("\n");
}

/** By code unit, which is the same on every computer. */
export function inOrder<T extends { path: string }>(files: readonly T[]): readonly T[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Decided by name, because not every system and not every archive keeps it. */
export function shellFileMode(path: string): ShellFile["mode"] {
  return /(?:^|\/)launch$/u.test(path) ? 0o755 : 0o644;
}
