import { basename } from "node:path";
import { AppError } from "@pakeplus/core";

const DISK_FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const NOT_WRITABLE: ReadonlyMap<string, string> = new Map([
  ["EACCES", "this user may not write there"],
  ["EPERM", "this user may not write there"],
  ["EROFS", "the disk can only be read"],
  ["ENOTDIR", "the output folder is a file"],
  ["ENOENT", "the output folder does not exist"],
  ["EISDIR", "a folder of that name is in the way"],
  ["EEXIST", "a folder of that name is in the way"],
  ["ENOTEMPTY", "a folder of that name is in the way"],
  ["ENAMETOOLONG", "the path is too long"],
]);

/** The one place that knows what the file system means for an artifact; anything else passes unchanged. */
export function outputError(cause: unknown, file: string): unknown {
  const code = errorNumberName(cause);
  if (cause instanceof AppError || code === undefined) return cause;
  const name = basename(file);
  if (DISK_FULL.has(code)) {
    return new AppError("OUTPUT_DISK_FULL", `There is no room left to write ${name}.`, {
      cause,
      hint: "Free some space, or choose another folder with --out.",
    });
  }
  return new AppError("OUTPUT_NOT_WRITABLE", `${name} cannot be written.`, {
    cause,
    reason: NOT_WRITABLE.get(code) ?? "the disk reported an error",
    hint: "Choose a folder that you may write with --out.",
  });
}

/** `ENOENT` and the like. */
export function errorNumberName(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}
