import type { AppIdentity, RuntimeConfig } from "@pakeplus/core";

/** A file that will be packaged. Contents are read only while it is written, and more than once. */
export interface PackageFile {
  /** Relative, forward slashes, no leading slash, no `.` or `..` part. */
  path: string;
  bytes: number;
  mode: 0o644 | 0o755;
  read(): AsyncIterable<Uint8Array>;
}

export interface RenderedIcon {
  /** Side in pixels. */
  size: number;
  png: Uint8Array;
}

export interface LinuxPackageInput {
  app: AppIdentity;
  runtime: RuntimeConfig;
  /** Text of the file that `runtime.block` names; null when nothing is blocked. */
  block: string | null;
  /** Text of the definition as built; embedded as `pakeplus.json` for `inspect`. */
  definition: string;
  /** Files of the shell, relative to the app folder, for example `launch` and `shell/main.js`. */
  shell: readonly PackageFile[];
  /** Web files relative to the web root; empty for a website. */
  payload: readonly PackageFile[];
  icons: readonly RenderedIcon[];
  /** Every time stamp in the package, in seconds since 1970 (SOURCE_DATE_EPOCH). */
  modifiedAt: number;
}
