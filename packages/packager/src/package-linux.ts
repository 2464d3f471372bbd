import { assertFits } from "./linux/assert-fits.ts";
import { writeDeb } from "./linux/deb/write-deb.ts";
import type { LinuxFormat } from "./linux/names.ts";
import { writeRpm } from "./linux/rpm/write-rpm.ts";
import { writeTarGz } from "./linux/targz/write-targz.ts";
import { throwIfCancelled } from "./linux/write-tree.ts";
import { OutputFile } from "./output/output-file.ts";
import type { LinuxPackageInput } from "./types.ts";

export interface PackageLinuxOptions {
  format: LinuxFormat;
  /** Where the package goes; its folder exists. While it is written it is called `<file>.partial`. */
  file: string;
  signal?: AbortSignal;
}

export interface PackageResult {
  bytes: number;
  /** Lower-case hex. */
  sha256: string;
}

const WRITERS = { deb: writeDeb, rpm: writeRpm, "tar.gz": writeTarGz } as const;

/**
 * Writes one package, complete or not at all. The bytes depend on the input alone: not on time, user, locale,
 * order of the files or number of processors.
 * @throws AppError OUTPUT_NOT_WRITABLE, OUTPUT_DISK_FULL, SOURCE_CHANGED, SOURCE_UNREADABLE,
 * SOURCE_NAME_UNPORTABLE, PACKAGE_TOO_LARGE, CANCELLED
 */
export async function packageLinux(
  input: LinuxPackageInput,
  options: PackageLinuxOptions,
): Promise<PackageResult> {
  const { format, file, signal } = options;
  throwIfCancelled(signal);
  assertFits(input, format);
  const out = await OutputFile.create(file);
  try {
    await WRITERS[format](input, out, signal);
    throwIfCancelled(signal);
    return await out.commit();
  } catch (error) {
    await out.discard();
    throw error;
  }
}
