import { AppError, type TargetJob } from "@pakeplus/core";
import type { LinuxFormat } from "@pakeplus/packager";

/**
 * The packages that a target wants.
 * @throws AppError TARGET_UNAVAILABLE when there is no shell for it.
 */
export function linuxFormats({ target, formats }: TargetJob): readonly LinuxFormat[] {
  const known = formats.filter((format) => format === "deb" || format === "rpm" || format === "tar.gz");
  if (target === "linux" && known.length === formats.length) return known;
  throw new AppError("TARGET_UNAVAILABLE", `This build repository cannot build for ${target}.`, {
    hint: "Publish again with the PakePlus that made the app: it renews the repository.",
  });
}
