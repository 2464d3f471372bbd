import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { AppError } from "@pakeplus/core";
import { DEFINITION_NAME } from "@pakeplus/engine";
import type { App } from "./app.ts";
import { folderFiles } from "./folder-files.ts";
import { inside } from "./inside.ts";
import { namedFiles } from "./named-files.ts";

/**
 * The definition and every file that it names, relative to its folder, for a copy that works on its own.
 * @throws AppError STUDIO_PATH_REFUSED when it names something outside of its folder.
 */
export function ownFiles({ root, file, written, problem }: App): string[] {
  if (written === null) {
    throw new AppError("DEFINITION_INVALID", "The definition has to be repaired first.", {
      ...(problem !== null && { reason: problem.message }),
    });
  }
  const { source } = written;
  const web = "dir" in source ? posix.normalize(source.dir) : null;
  const webFiles =
    web === null ? [] : folderFiles(root, web === "." || web === "./" ? "" : checked(root, web));
  const named = namedFiles(written).filter((path) => existsSync(join(root, path)));
  const all = [DEFINITION_NAME, ...named.map((path) => checked(root, posix.normalize(path))), ...webFiles];
  const definition = file.slice(root.length + 1);
  return [...new Set(all.map((path) => (path === DEFINITION_NAME ? definition : path)))];
}

function checked(root: string, path: string): string {
  const plain = path.replace(/\/+$/u, "");
  inside(root, plain);
  return plain;
}
