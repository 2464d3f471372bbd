import { createReadStream } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@pakeplus/core";
import type { PackageFile } from "@pakeplus/packager";

/**
 * The files of a checked out folder, in no order; none when it does not exist.
 * @throws AppError SOURCE_UNREADABLE for a link or a special file: it could stand for a file of the runner.
 */
export async function readFolder(dir: string): Promise<readonly PackageFile[]> {
  const found: PackageFile[] = [];
  const visit = async (path: string): Promise<void> => {
    for (const entry of await readdir(join(dir, path), { withFileTypes: true })) {
      const below = path === "" ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) await visit(below);
      else if (entry.isFile()) found.push(await fileAt(dir, below));
      else throw notAFile(below);
    }
  };
  if (await isFolder(dir)) await visit("");
  return found;
}

async function isFolder(dir: string): Promise<boolean> {
  try {
    const stats = await lstat(dir);
    if (stats.isDirectory()) return true;
    throw notAFile(dir);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}

async function fileAt(dir: string, path: string): Promise<PackageFile> {
  const absolute = join(dir, path);
  const { size } = await lstat(absolute);
  return { path, bytes: size, mode: 0o644, read: () => createReadStream(absolute) };
}

function notAFile(path: string): AppError {
  return new AppError("SOURCE_UNREADABLE", `${JSON.stringify(path)} is neither a file nor a folder.`, {
    reason: "PakePlus sends files alone; a link could lead to a file of the computer that builds.",
    hint: "Publish again: the branch then holds what PakePlus sent.",
  });
}
