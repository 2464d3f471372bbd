import { lstatSync, rmSync } from "node:fs";
import { basename } from "node:path";

/** Names that only this program gives to folders it makes and removes. */
const OURS = /^(\.pakeplus-|pakeplus-preview-)[A-Za-z0-9]{6}$/;

/**
 * Removes a temporary folder of ours with everything in it. Anything else is left alone, whatever a caller's mistake
 * is: a link, a folder of another name.
 * @returns Whether it is gone.
 */
export function removeTree(dir: string): boolean {
  try {
    if (!OURS.test(basename(dir)) || !lstatSync(dir).isDirectory()) return false;
    rmSync(dir, { recursive: true });
    return true;
  } catch {
    return false;
  }
}
