export type { LinuxFormat } from "./linux/names.ts";
export { artifactName } from "./linux/names.ts";
export { packageLinux, type PackageLinuxOptions, type PackageResult } from "./package-linux.ts";
export type { LinuxPackageInput, PackageFile, RenderedIcon } from "./types.ts";
