import { FAMILIES, type Family } from "../plan/family.ts";

const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  linux: "Linux",
  windows: "Windows",
  macos: "macOS",
  android: "Android",
  ios: "iOS",
};

export function familyName(family: Family): string {
  return FAMILY_NAMES[family];
}

/** `Linux, Windows and iOS`, in the fixed order of platforms. */
export function familyList(families: readonly Family[]): string {
  return joinAnd(FAMILIES.filter((family) => families.includes(family)).map(familyName));
}

export function joinAnd(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
