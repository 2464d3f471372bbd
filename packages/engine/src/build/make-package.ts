import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { AppError } from "@pakeplus/core";
import type { Artifact, Format } from "@pakeplus/core";
import { artifactName, packageLinux } from "@pakeplus/packager";
import type { LinuxFormat, LinuxPackageInput } from "@pakeplus/packager";
import { throwIfCancelled } from "../cancel.ts";
import type { RunPhase } from "./phases.ts";

export interface MakePackageOptions {
  format: Format;
  /** Absolute folder to write into. */
  dir: string;
  signal: AbortSignal;
  phase: RunPhase;
}

/** Writes one package and reads it back. */
export async function makePackage(input: LinuxPackageInput, options: MakePackageOptions): Promise<Artifact> {
  const { phase, signal } = options;
  const format = linuxFormat(options.format);
  const name = artifactName(input.app, "linux", format);
  const path = join(options.dir, name);
  const made = await phase({ phase: "package", target: "linux", format }, () =>
    packageLinux(input, { format, file: path, signal }),
  );
  await phase({ phase: "verify", target: "linux", format }, () => compareWithDisk(path, made, signal));
  return { target: "linux", format, name, path, bytes: made.bytes, sha256: made.sha256 };
}

function linuxFormat(format: Format): LinuxFormat {
  if (format === "deb" || format === "rpm" || format === "tar.gz") return format;
  throw new AppError("TARGET_UNAVAILABLE", `This version cannot write ${format} files.`, {
    hint: "Choose from deb, rpm and tar.gz with --format",
  });
}

/**
 * What lies on the disk is what was written. The structure of packages is proved by tests; reading every file in it
 * again, as `verify` does, would be a tenth of a small build.
 */
async function compareWithDisk(
  path: string,
  made: { bytes: number; sha256: string },
  signal: AbortSignal,
): Promise<void> {
  throwIfCancelled(signal);
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    const part: Uint8Array = chunk;
    throwIfCancelled(signal);
    hash.update(part);
    bytes += part.length;
  }
  if (bytes === made.bytes && hash.digest("hex") === made.sha256) return;
  throw new AppError("PACKAGE_DAMAGED", "A package on the disk is not what was written.", {
    reason: "The disk or another program changed it.",
    hint: "Build again, or choose a folder on another disk with --out",
  });
}
