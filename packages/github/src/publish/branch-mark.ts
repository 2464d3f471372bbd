/**
 * What a branch says of itself in the name of a file (`CLOUD_APP.mark` and `CLOUD_MAIN.mark` of core): the id and the
 * version of an app, or the version of the PakePlus that filled `main`. A listing is enough to read it.
 */
const MARKS = [/^about\/([^/]+\/[^/]+)$/u, /^pakeplus\/version\/([^/]+)$/u];

/** `com.example.notes/1.0.0` or `0.1.0`; null for a branch that says nothing. */
export function markOf(paths: Iterable<string>): string | null {
  for (const path of paths) {
    for (const mark of MARKS) {
      const found = mark.exec(path)?.[1];
      if (found !== undefined) return found;
    }
  }
  return null;
}

/** Reads the mark of an app's branch. */
export function appOfMark(mark: string | null): { id: string; version: string } | null {
  const [id, version] = mark?.split("/") ?? [];
  return id === undefined || version === undefined ? null : { id, version };
}
