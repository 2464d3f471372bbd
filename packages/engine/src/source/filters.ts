import ignore from "ignore";

/** Which paths of a source go into the app. Paths are relative with forward slashes; folders end in a slash. */
export interface SourceFilter {
  isExcluded(path: string): boolean;
  /** Named by the definition's own `ignore` or `include`, so somebody has decided about it. */
  isNamed(path: string): boolean;
  /** An excluded folder may still hold something that `include` names. */
  mayHoldIncluded(folder: string): boolean;
}

const SAFE_DEFAULTS = [".*", "node_modules", "/pakeplus.json", "/pakeplus.lock", "Thumbs.db", "desktop.ini"];

/** The fixed part of a pattern before its first wildcard, without a leading slash. */
function fixedPart(pattern: string): string {
  const anchored = pattern.startsWith("/") ? pattern.slice(1) : pattern;
  const wildcard = anchored.search(/[*?[]/);
  return wildcard === -1 ? anchored : anchored.slice(0, wildcard);
}

/**
 * Patterns have the meaning of lines in a `.gitignore`, with one difference that helps: `include` wins over `ignore`
 * and over the safe defaults, also below an excluded folder when it spells out the way there.
 * @param outDir The output folder relative to the source when it lies inside it.
 */
export function createFilter(options: {
  ignore: readonly string[];
  include: readonly string[];
  outDir: string | null;
}): SourceFilter {
  const outDir =
    options.outDir === null ? [] : [`/${options.outDir.replaceAll(/[\\*?[\]!#]/g, String.raw`\$&`)}/`];
  const own = ignore().add([...options.ignore]);
  const excluded = ignore().add([...SAFE_DEFAULTS, ...outDir, ...options.ignore]);
  const included = ignore().add([...options.include]);
  const ways = options.include.filter((pattern) => pattern.slice(0, -1).includes("/")).map(fixedPart);
  return {
    isExcluded: (path) => excluded.ignores(path) && !included.ignores(path),
    isNamed: (path) => own.ignores(path) || included.ignores(path),
    mayHoldIncluded: (folder) => ways.some((way) => way.startsWith(folder)),
  };
}
