import type { Rule } from "@pakeplus/conformance";

/**
 * Every rule once. A run breaks all rules of one row or of one column, and exactly these may turn red in it. That finds
 * what a run of each single rule finds, in 9 runs in place of 20:
 *
 * - A rule that no check notices when it is broken is green in its row and in its column.
 * - When breaking X also reddens another rule Y, this shows in at least one of the two runs of X, since Y cannot be in
 *   both X's row and X's column: there Y is red and should not be.
 * - A rule that is red only because others redden it is therefore no way to pass.
 *
 * What this assumes: that a rule which is broken with others does what it does when it is broken alone. Hence rules
 * whose breaks meet in the same part of the shell share neither a row nor a column, such as links and popups (R3, R4),
 * links and what leaves the app (R3, R16), downloads and their bridge (R5, R19), injected scripts and the bridge
 * (R6, R19), permissions and notifications (R8, R15), the error page and crashes (R9, R10), and all that decides about
 * windows (R11, R12, R14, R17).
 */
export const SABOTAGE_GRID: readonly (readonly Rule[])[] = [
  ["R1", "R3", "R5", "R9", "R12"],
  ["R4", "R2", "R6", "R11", "R10"],
  ["R7", "R14", "R13", "R16", "R8"],
  ["R15", "R17", "R18", "R19", "R20"],
];

const columns = (grid: typeof SABOTAGE_GRID): readonly (readonly Rule[])[] =>
  (grid[0] ?? []).map((_, column) => grid.flatMap((row) => row[column] ?? []));

/** What each run breaks: the rows, then the columns. */
export const SABOTAGE_RUNS: readonly (readonly Rule[])[] = [...SABOTAGE_GRID, ...columns(SABOTAGE_GRID)];
