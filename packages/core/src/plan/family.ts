import type { Target } from "../job.ts";

export const FAMILIES = ["linux", "windows", "macos", "android", "ios"] as const;
/** A platform without its architecture. */
export type Family = (typeof FAMILIES)[number];

const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  linux: "Linux",
  windows: "Windows",
  macos: "macOS",
  android: "Android",
  ios: "iOS",
};

/** As its maker writes it. */
export function familyName(family: Family): string {
  return FAMILY_NAMES[family];
}

const FAMILY_OF_TARGET = {
  linux: "linux",
  "windows-x64": "windows",
  "windows-arm64": "windows",
  "macos-arm64": "macos",
  "macos-x64": "macos",
  "macos-universal": "macos",
  android: "android",
  ios: "ios",
} as const satisfies Record<Target, Family>;

export function familyOf(target: Target): Family {
  return FAMILY_OF_TARGET[target];
}
