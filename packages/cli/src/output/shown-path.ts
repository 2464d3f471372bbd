import { isAbsolute, relative, sep } from "node:path";

/** A path as a person in `cwd` would type it: relative below `cwd`, else absolute. */
export function shownPath(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  if (inside === "") return ".";
  return isAbsolute(inside) || inside === ".." || inside.startsWith(`..${sep}`) ? path : inside;
}
