import { FAMILIES, familyName, type Family } from "../plan/family.ts";

/** `Linux, Windows and iOS`, in the fixed order of platforms. */
export function familyList(families: readonly Family[]): string {
  return joinAnd(FAMILIES.filter((family) => families.includes(family)).map(familyName));
}

export function joinAnd(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
