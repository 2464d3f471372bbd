import { checkDefinition, deriveSlug } from "@pakeplus/core";
import { issuesAt, type Loose } from "./read-text.ts";

type Guess = (text: string) => readonly string[];

const web: Guess = (text) => [`https://${text}`, `https://${text.replace(/^\w*:?\/*/u, "")}`];

/** What people mean when they type something else, by the last key of the path. */
const GUESSES: Readonly<Record<string, Guess>> = {
  url: web,
  homepage: web,
  feed: (text) => [text.replace(/^http:/u, "https:"), ...web(text)],
  id: (text) => {
    const plain = text
      .toLowerCase()
      .replaceAll(/\s+/gu, "")
      .replaceAll(/[^a-z0-9._-]+/gu, ".")
      .replaceAll(/\.{2,}/gu, ".")
      .replaceAll(/^\.|\.$/gu, "");
    return [plain, `com.example.${plain}`];
  },
  version: (text) => {
    const plain = text.trim().replace(/^v/iu, "");
    return [plain, `${plain}.0`, `${plain}.0.0`];
  },
  name: (text) => [text.trim()],
  slug: (text) => [deriveSlug(text, "")],
  dir: (text) => [text.replaceAll("\\", "/").replace(/^\.?\/+/u, "")],
  entry: (text) => [text.replaceAll("\\", "/").replace(/^\.?\/+/u, "")],
};

/** A value that is accepted in the place of one that is not; null when none is near. */
export function correctionOf(value: Loose, path: readonly string[]): string | null {
  const key = path.at(-1) ?? "";
  const place = path.join(".");
  const old = path.reduce<unknown>((inner, name) => (inner as Loose | undefined)?.[name], value);
  if (typeof old !== "string" || old.trim() === "") return null;
  const guesses = GUESSES[key]?.(old) ?? [];
  const fits = (guess: string) =>
    issuesAt(checkDefinition(put(value, path, guess)).issues, place).length === 0;
  return guesses.find((guess) => guess !== old && guess !== "" && fits(guess)) ?? null;
}

function put(value: Loose, [key = "", ...rest]: readonly string[], leaf: string): Loose {
  const inner = value[key];
  return { ...value, [key]: rest.length === 0 ? leaf : put((inner ?? {}) as Loose, rest, leaf) };
}
