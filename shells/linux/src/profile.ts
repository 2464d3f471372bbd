/** One of several sets of data of the same app, chosen by `--profile NAME`. */
export interface Profile {
  /** As the person wrote it, without spaces around it. */
  name: string;
  /** Name of its folder below `profiles/`; only `a-z`, `0-9` and `-`, whatever the name holds. */
  folder: string;
  /** What its application id has after that of the app: one element of a bus name (D-Bus specification). */
  suffix: string;
}

const MAX_CHARACTERS = 64;
const READABLE_LENGTH = 24;
/** 64 bits, so that two names of a person never meet. */
const DIGEST_LENGTH = 16;
/** Controls, halves of characters, and what breaks a line of a desktop entry. */
const UNUSABLE = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/**
 * @param text 1 to 64 characters of any script; capitals make a difference, the way an accent is composed does not.
 * @param sha256 Lower-case hex digest of a text in UTF-8.
 * @returns null for a name that cannot be used.
 */
export function parseProfile(text: string, sha256: (text: string) => string): Profile | null {
  const name = text.normalize("NFC").trim();
  const { length } = Array.from(name);
  if (length < 1 || length > MAX_CHARACTERS || UNUSABLE.test(name)) {
    return null;
  }
  const digest = sha256(name).slice(0, DIGEST_LENGTH);
  const readable = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, READABLE_LENGTH)
    .replace(/^-|-$/g, "");
  return {
    name,
    folder: readable === "" ? digest : `${readable}-${digest}`,
    suffix: `profile_${digest}`,
  };
}
