import { AppError } from "@pakeplus/core";
import { AR_MAX_MEMBER_BYTES } from "../archive/ar.ts";
import { CPIO_MAX_FILE_BYTES } from "../archive/cpio.ts";
import { TAR_MAX_FILE_BYTES } from "../archive/tar.ts";
import type { LinuxPackageInput } from "../types.ts";
import type { LinuxFormat } from "./names.ts";

/** Room for the headers around the files. */
const HEADROOM = 256 * 1024 * 1024;
/** More than that is refused when a package is read, too. */
const MAX_FILES = 300_000;

const TOTAL_LIMITS: Readonly<Record<LinuxFormat, number>> = {
  deb: AR_MAX_MEMBER_BYTES - HEADROOM,
  rpm: CPIO_MAX_FILE_BYTES - HEADROOM,
  "tar.gz": Number.MAX_SAFE_INTEGER,
};

/**
 * Counts before anything is written, as if nothing could be compressed.
 * @throws AppError PACKAGE_TOO_LARGE
 */
export function assertFits(input: LinuxPackageInput, format: LinuxFormat): void {
  const files = [...input.shell, ...input.payload];
  if (files.length > MAX_FILES) throw tooLarge(format, `more than ${MAX_FILES} files are too many`);
  const largest = files.reduce((most, file) => Math.max(most, file.bytes), 0);
  if (largest > TAR_MAX_FILE_BYTES) throw tooLarge(format, "one file has more than 8 GiB");
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  const limit = TOTAL_LIMITS[format];
  if (total > limit) throw tooLarge(format, `the files have more than ${gib(limit)} GiB together`);
}

function gib(bytes: number): string {
  return (bytes / 2 ** 30).toFixed(1);
}

function tooLarge(format: LinuxFormat, reason: string): AppError {
  return new AppError("PACKAGE_TOO_LARGE", `The app is too large for a .${format} package.`, {
    reason,
    hint: "Leave large media out with source.ignore and load it from the network.",
  });
}
