import type { LinuxFormat } from "../linux/names.ts";
import type { PackageEntry } from "./entry.ts";
import type { ReadLimits } from "./limits.ts";
import type { PackageHandle } from "./package-handle.ts";

/** An opened package of any format, before its payload is read. */
export interface PackageContents {
  format: LinuxFormat;
  /** Path of the app folder in the payload with a slash at the end; null while it is known only from the entries. */
  appFolder: string | null;
  entries: AsyncGenerator<PackageEntry>;
  /** What the package says of each file apart from the manifest; null where the format says nothing. */
  expected: ReadonlyMap<string, ExpectedFile> | null;
  /** Seconds since 1970, when the package says so apart from the payload. */
  modifiedAt: number | null;
  /** Checks what is known only when all entries were read. @throws PackageDamage */
  finish(): void;
  /** Reads the compressed payload once more without looking into it. @throws PackageDamage, AppError PACKAGE_HOSTILE */
  checkPayload(): Promise<void>;
}

export interface ExpectedFile {
  algorithm: "md5" | "sha256";
  /** Lower-case hex; empty for a folder. */
  digest: string;
}

export interface OpenOptions {
  limits: ReadLimits;
  /** See {@link GunzipOptions.chunkSize}. */
  chunkSize: number;
}

export type ContentsReader = (handle: PackageHandle, options: OpenOptions) => Promise<PackageContents>;
