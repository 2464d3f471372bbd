import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it; `made` lists the new ones, outermost first. Not Node's own recursive mkdir, which
 * never returns where the system answers ENOENT for a new folder, as /proc does.
 */
export function makeFolders(dir: string, made: string[]): void {
  if (existsSync(dir)) {
    if (!statSync(dir).isDirectory()) throw Object.assign(new Error("not a folder"), { code: "ENOTDIR" });
    return;
  }
  makeFolders(dirname(dir), made);
  mkdirSync(dir);
  made.push(dir);
}
