import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What people call their folders, and what breaks careless programs. */
const STRANGE_NAME = '我的 project\'s 📁 100% $HOME "x"';

/** A folder with a strange name in a new temporary folder. */
export async function strangeFolder(): Promise<{ path: string; close(): Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), "pakeplus-e2e-"));
  const path = join(root, STRANGE_NAME);
  await mkdir(path);
  return {
    path,
    close: async () => rm(root, { recursive: true, force: true }),
  };
}
