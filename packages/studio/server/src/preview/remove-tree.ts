import { lstat, rm } from "node:fs/promises";
import { join } from "node:path";

/**
 * Removes what the previews of one app left: a real folder directly below the folder of all previews, and nothing else.
 * @param home Absolute folder in which previews keep a folder for each app.
 * @param name Of that folder; a path is refused.
 */
export async function removeTree(home: string, name: string): Promise<void> {
  if (/^\.*$|[/\\\0]/u.test(name)) return;
  const place = join(home, name);
  const stat = await lstat(place).catch(() => null);
  if (stat?.isDirectory() === true) await rm(place, { recursive: true, force: true, maxRetries: 3 });
}
