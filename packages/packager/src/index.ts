export { packProject, type ProjectFile } from "./archive/pack-project.ts";
export { describeIcon, type IconDescription } from "./icons/describe-icon.ts";
export { frameIcon, type FrameIconOptions } from "./icons/frame-icon.ts";
export { generateIcon } from "./icons/generate-icon.ts";
export {
  LINUX_ICON_SIZES,
  renderIcons,
  type RenderedIcons,
  type RenderIconsOptions,
} from "./icons/render-icons.ts";
export { fileOf } from "./linux/file-of.ts";
export { artifactName, type LinuxFormat } from "./linux/names.ts";
export { packageLinux, type PackageLinuxOptions, type PackageResult } from "./package-linux.ts";
export type { LinuxPackageInput, PackageFile, RenderedIcon } from "./types.ts";
export { inspectPackage, type PackageInspection } from "./inspect/inspect-package.ts";
export { verifyPackage, type Verification } from "./inspect/verify-package.ts";
export { describeShell, shellDigest, shellHash } from "./shell/describe-shell.ts";
