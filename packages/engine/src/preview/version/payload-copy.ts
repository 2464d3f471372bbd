import { constants, readFileSync, rmdirSync, rmSync, statSync } from "node:fs";
import { copyFile, mkdir, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError } from "@pakeplus/core";
import type { PackageFile } from "@pakeplus/packager";
import { settle } from "../../build/settle.ts";
import { systemCode } from "../../file-errors.ts";

export interface FileChange {
  /** Relative to the web root. */
  path: string;
  kind: "added" | "changed" | "removed";
}

export interface PayloadCopy {
  /**
   * Makes the copy equal to the files.
   * @param source Absolute folder that the files' paths start from.
   * @throws AppError SOURCE_CHANGED when a file went away meanwhile.
   */
  sync(source: string, files: readonly PackageFile[]): Promise<readonly FileChange[]>;
}

const AT_ONCE = 32;
/** Bigger files are not compared: one that was saved again counts as changed. */
const COMPARED_BYTES = 4 * 1024 * 1024;

function stampOf(file: string): string {
  const { size, mtimeNs, ctimeNs, ino } = statSync(file, { bigint: true });
  return [size, mtimeNs, ctimeNs, ino].join(":");
}

function isSame(file: string, copy: string, bytes: number): boolean {
  return bytes <= COMPARED_BYTES && readFileSync(file).equals(readFileSync(copy));
}

/**
 * A copy of the web files as they would lie in a package. What a page is just loading is never half-written there.
 * @param dir Absolute; is made.
 */
export async function createPayloadCopy(dir: string): Promise<PayloadCopy> {
  await mkdir(dir);
  const stamps = new Map<string, string>();
  // A round that fails in the middle must not lose what it has copied by then.
  const pending = new Map<string, FileChange>();
  const note = (change: FileChange): void => void pending.set(change.path, change);

  const take = async (source: string, { path, bytes }: PackageFile): Promise<void> => {
    const from = join(source, path);
    const to = join(dir, path);
    const stamp = stampOf(from);
    const before = stamps.get(path);
    if (before === stamp) return;
    if (before !== undefined && isSame(from, to, bytes)) {
      stamps.set(path, stamp);
      return;
    }
    await mkdir(dirname(to), { recursive: true });
    await copyFile(from, `${to}.pakeplus-new`, constants.COPYFILE_FICLONE);
    await rename(`${to}.pakeplus-new`, to);
    stamps.set(path, stamp);
    note({ path, kind: before === undefined ? "added" : "changed" });
  };

  const remove = (path: string): void => {
    rmSync(join(dir, path), { force: true });
    stamps.delete(path);
    removeEmptyFolders(dir, dirname(path));
    note({ path, kind: "removed" });
  };

  return {
    async sync(source, files) {
      const wanted = new Set(files.map(({ path }) => path));
      // First, because a file may have become a folder.
      [...stamps.keys()].filter((path) => !wanted.has(path)).forEach(remove);
      for (let first = 0; first < files.length; first += AT_ONCE) {
        const batch = files.slice(first, first + AT_ONCE).map((file) => take(source, file));
        await settle(batch).catch((error: unknown) => {
          throw changedMeanwhile(error);
        });
      }
      const changes = [...pending.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
      pending.clear();
      return changes;
    },
  };
}

function removeEmptyFolders(dir: string, path: string): void {
  if (path === ".") return;
  try {
    rmdirSync(join(dir, path));
  } catch {
    return;
  }
  removeEmptyFolders(dir, dirname(path));
}

function changedMeanwhile(error: unknown): unknown {
  if (systemCode(error) !== "ENOENT") return error;
  return new AppError("SOURCE_CHANGED", "A web file disappeared while it was being read.", {
    cause: error,
    hint: "Wait until the program that writes the folder is done.",
  });
}
