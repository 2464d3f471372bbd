import type { RuntimeConfig } from "./runtime-config.ts";

export const TARGETS = [
  "linux",
  "windows-x64",
  "windows-arm64",
  "macos-arm64",
  "macos-x64",
  "macos-universal",
  "android",
  "ios",
] as const;
export type Target = (typeof TARGETS)[number];

export const FORMATS_OF_TARGET = {
  linux: ["deb", "rpm", "tar.gz"],
  "windows-x64": ["exe", "setup", "zip", "msix"],
  "windows-arm64": ["exe", "setup", "zip", "msix"],
  "macos-arm64": ["app", "dmg"],
  "macos-x64": ["app", "dmg"],
  "macos-universal": ["app", "dmg"],
  android: ["apk", "aab"],
  ios: ["ipa", "webclip"],
} as const satisfies Record<Target, readonly string[]>;
export type Format = (typeof FORMATS_OF_TARGET)[Target][number];

/** Who the app is, in the words that packages need. All values are plain text; each format escapes for itself. */
export interface AppIdentity {
  id: string;
  /** See {@link RuntimeConfig.applicationId}. */
  applicationId: string;
  /** Any Unicode, one line. */
  name: string;
  /** ASCII; names files and the command. */
  slug: string;
  /** SemVer. */
  version: string;
  /** One line; falls back to the name. */
  summary: string;
  /** May have several paragraphs. */
  description: string;
  author: { name: string; email: string | null };
  homepage: string | null;
  /** SPDX expression or `LicenseRef-proprietary`. */
  license: string;
  category: Category;
}

/** Main categories of the freedesktop.org menu specification, in our words. */
export const CATEGORIES = [
  "audio-video",
  "developer-tools",
  "education",
  "finance",
  "game",
  "graphics",
  "network",
  "news",
  "office",
  "productivity",
  "science",
  "social",
  "utilities",
] as const;
export type Category = (typeof CATEGORIES)[number];

export interface TargetJob {
  target: Target;
  formats: readonly Format[];
  runtime: RuntimeConfig;
}

/** What both engines run. Plain data: no secrets, no functions, no absolute paths of this computer. */
export interface BuildJob {
  v: 1;
  buildId: string;
  app: AppIdentity;
  /** Paths are relative to the definition's folder. */
  source:
    | { kind: "dir"; dir: string; entry: string; ignore: readonly string[]; include: readonly string[] }
    | { kind: "url"; url: string };
  icon:
    | { kind: "file"; file: string }
    | { kind: "url"; url: string }
    | { kind: "site"; url: string }
    | { kind: "generated" };
  targets: readonly TargetJob[];
  /** Text of each file that `block` of a runtime names, by its SHA-256; several megabytes with large lists. */
  blockFiles: Readonly<Record<string, string>>;
  /** The definition as written plus what the command line set, for `inspect`; JSON text. */
  definition: string;
}
