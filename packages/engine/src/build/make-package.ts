import { join } from "node:path";
import { AppError } from "@pakeplus/core";
import type { Artifact, Format } from "@pakeplus/core";
import { artifactName, packageLinux, verifyPackage } from "@pakeplus/packager";
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

/** Packages up to this size are read back and checked; for larger ones that would double the time of the build. */
const VERIFY_BYTES = 64 * 1024 * 1024;

/** Writes one package and reads it back. */
export async function makePackage(input: LinuxPackageInput, options: MakePackageOptions): Promise<Artifact> {
  const { phase, signal } = options;
  const format = linuxFormat(options.format);
  const name = artifactName(input.app, "linux", format);
  const path = join(options.dir, name);
  const made = await phase({ phase: "package", target: "linux", format }, () =>
    packageLinux(input, { format, file: path, signal }),
  );
  if (made.bytes <= VERIFY_BYTES) {
    await phase({ phase: "verify", target: "linux", format }, () => verify(path, signal));
  }
  return { target: "linux", format, name, path, bytes: made.bytes, sha256: made.sha256 };
}

function linuxFormat(format: Format): LinuxFormat {
  if (format === "deb" || format === "rpm" || format === "tar.gz") return format;
  throw new AppError("TARGET_UNAVAILABLE", `This version cannot write ${format} files.`, {
    hint: "Choose from deb, rpm and tar.gz with --format",
  });
}

async function verify(path: string, signal: AbortSignal): Promise<void> {
  throwIfCancelled(signal);
  const result = await verifyPackage(path);
  if (result.ok) return;
  throw new AppError("INTERNAL", "A package was damaged while it was written.", {
    reason: `${result.damaged.path}: ${result.damaged.reason}`,
    hint: "Build again. When it happens twice, the disk or PakePlus has a fault: report it.",
  });
}
