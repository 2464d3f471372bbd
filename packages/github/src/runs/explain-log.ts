import { KNOWN_FAILURES } from "./known-failures.ts";

export interface LogExplanation {
  /** Of {@link KNOWN_FAILURES}; null for one that nobody has met yet. */
  id: string | null;
  cause: string | null;
  remedy: string | null;
  /** The lines that matter, in order. */
  lines: readonly string[];
  /** Index of the line that decided; null when none stands out. */
  decisive: number | null;
}

const BEFORE = 3;
const AFTER = 4;
const LAST_LINES = 12;

/** Finds what a failed build failed of: the first known failure, else the errors, else the end of the log. */
export function explainLog(log: string): LogExplanation {
  const lines = log.split("\n").filter((line) => line.trim() !== "");
  for (const { id, pattern, cause, remedy } of KNOWN_FAILURES) {
    const at = lines.findIndex((line) => pattern.test(line));
    if (at !== -1) {
      return { id, cause, remedy, lines: around(lines, at), decisive: Math.min(at, BEFORE) };
    }
  }
  const errorAt = lines.findIndex((line) => line.startsWith("##[error]"));
  const shown = errorAt === -1 ? lines.slice(-LAST_LINES) : around(lines, errorAt, LAST_LINES - 1);
  const decisive = errorAt === -1 ? null : decisiveIn(shown, Math.min(errorAt, LAST_LINES - 1));
  return { id: null, cause: null, remedy: null, lines: shown.map(plain), decisive };
}

/** GitHub's own last word about a script says only that it failed; the script's last word says why. */
function decisiveIn(shown: readonly string[], at: number): number {
  return at > 0 && /Process completed with exit code \d+/u.test(shown[at] ?? "") ? at - 1 : at;
}

function around(lines: readonly string[], at: number, before = BEFORE): string[] {
  return lines.slice(Math.max(0, at - before), at + AFTER + 1).map(plain);
}

/** Without the marks that GitHub's own page draws. */
function plain(line: string): string {
  return line.replace(/^##\[(?:error|warning|group|endgroup|command|debug)\]/u, "").trimEnd();
}
