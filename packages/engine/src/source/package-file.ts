import { createReadStream, readFileSync } from "node:fs";
import { AppError } from "@pakeplus/core";
import type { PackageFile } from "@pakeplus/packager";
import { systemCode, systemReason } from "../file-errors.ts";
import { printable } from "./names.ts";

/** Up to this, a synchronous read takes less of the main thread than handing the work to the pool and back. */
const SMALL_BYTES = 64 * 1024;
const CHUNK_BYTES = 256 * 1024;

/** A file on disk as the packager reads it: nothing is opened before it is needed. */
export function toPackageFile(
  absolute: string,
  file: { path: string; bytes: number; mode?: 0o644 | 0o755 },
): PackageFile {
  async function* read(): AsyncGenerator<Uint8Array> {
    try {
      if (file.bytes <= SMALL_BYTES) yield readFileSync(absolute);
      else yield* createReadStream(absolute, { highWaterMark: CHUNK_BYTES });
    } catch (error) {
      throw readFailure(file.path, error);
    }
  }
  return { path: file.path, bytes: file.bytes, mode: file.mode ?? 0o644, read };
}

function readFailure(path: string, error: unknown): unknown {
  if (systemCode(error) === null) return error;
  if (systemCode(error) === "ENOENT") {
    return new AppError("SOURCE_CHANGED", `${printable(path)} disappeared while it was being packaged.`, {
      cause: error,
      hint: "Wait until the program that writes the folder is done, then build again.",
    });
  }
  return new AppError("SOURCE_UNREADABLE", `${printable(path)} cannot be read.`, {
    cause: error,
    reason: `${systemReason(error)}.`,
    hint: "Give yourself the right to read it, or leave it out with source.ignore.",
  });
}
