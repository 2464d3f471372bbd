/**
 * Orders two SemVer versions by precedence: below 0 when `a` comes first, 0 when none does. Build metadata says nothing.
 * Source: SemVer 2.0.0, section 11.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  return compareLists(left.core, right.core) || comparePreReleases(left.preRelease, right.preRelease);
}

function partsOf(version: string) {
  const [precedence = ""] = version.split("+", 1);
  const dash = precedence.indexOf("-");
  return {
    core: (dash < 0 ? precedence : precedence.slice(0, dash)).split("."),
    preRelease: dash < 0 ? [] : precedence.slice(dash + 1).split("."),
  };
}

function comparePreReleases(a: readonly string[], b: readonly string[]): number {
  // Without one it is the finished version, which comes last.
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  return compareLists(a, b);
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    const order = compareIdentifiers(left, right);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareIdentifiers(a: string, b: string): number {
  const [isNumberA, isNumberB] = [/^\d+$/u.test(a), /^\d+$/u.test(b)];
  if (isNumberA && isNumberB) return a.length - b.length || (a < b ? -1 : Number(a > b));
  if (isNumberA !== isNumberB) return isNumberA ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}
