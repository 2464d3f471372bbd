/** Why a line of a list has no effect, in words that complete "12 lines were skipped: … (7)". */
export const SKIP_REASONS = {
  regex: "regular expressions",
  request: "rules that change or redirect requests",
  script: "scripts for pages",
  procedural: "selectors that need a script",
  domain: "conditions on domains that the engine cannot check",
  type: "kinds of content that the engine does not tell apart",
  option: "options that the engine does not have",
  conditional: "parts for other programs",
  broad: "rules that would match everything",
  complex: "addresses with too many wildcards, or too long",
  syntax: "lines that are not understood",
} as const;
export type SkipReason = keyof typeof SKIP_REASONS;

export type Parsed<T> = { ok: true; value: T } | { ok: false; skip: SkipReason };

export function skip(reason: SkipReason): { ok: false; skip: SkipReason } {
  return { ok: false, skip: reason };
}
