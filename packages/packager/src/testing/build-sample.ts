import { artifactName } from "../linux/names.ts";
import type { LinuxFormat } from "../linux/names.ts";
import { packageLinux } from "../package-linux.ts";
import type { LinuxPackageInput } from "../types.ts";
import { sampleInput } from "./sample.ts";
import type { TempFolder } from "./temp-folder.ts";

export const FORMATS: readonly LinuxFormat[] = ["deb", "rpm", "tar.gz"];

/** Builds and returns the path of the artifact. */
export async function buildSample(
  folder: TempFolder,
  format: LinuxFormat,
  changes: Partial<LinuxPackageInput> = {},
): Promise<string> {
  const input = sampleInput(changes);
  const file = folder.file(artifactName(input.app, "linux", format));
  await packageLinux(input, { format, file });
  return file;
}
