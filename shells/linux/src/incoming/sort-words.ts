import type { RuntimeOpens } from "@pakeplus/core";

/** What one word of a start asks for. */
export type IncomingWord =
  /** A link with one of the app's own schemes, the scheme in lower case. */
  | { kind: "link"; url: string }
  /** A web address, for the link rules. */
  | { kind: "web"; address: string }
  /** A path, absolute or relative, or a `file:` address. */
  | { kind: "file"; word: string }
  | { kind: "refused"; word: string };

/** As long as other programs let an address be. */
const MAX_LENGTH = 8192;
/** Links and web addresses of one start; more are a mistake or a flood. Files are handed over together. */
const MAX_ADDRESSES = 20;
/** RFC 3986 3.1, and no drive letter. */
const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]+):/;
const UNSAFE = /[\p{Cc}\p{Cs}]/u;

/**
 * What a word that names something to open is. Schemes that are not the app's own are refused, whatever the system would
 * do with them: a start is no way to run scripts or to reach another program.
 */
export function sortWord(word: string, { schemes }: Pick<RuntimeOpens, "schemes">): IncomingWord {
  const scheme = SCHEME.exec(word)?.[1];
  if (scheme === undefined) {
    return { kind: "file", word };
  }
  const name = scheme.toLowerCase();
  if (word.length > MAX_LENGTH || UNSAFE.test(word)) {
    return { kind: "refused", word };
  }
  if (name === "http" || name === "https") {
    return { kind: "web", address: word };
  }
  if (name === "file") {
    return { kind: "file", word };
  }
  return schemes.includes(name)
    ? { kind: "link", url: name + word.slice(scheme.length) }
    : { kind: "refused", word };
}

/** The words of one start in their order, without the addresses that are too many. */
export function sortWords(words: readonly string[], opens: Pick<RuntimeOpens, "schemes">): IncomingWord[] {
  let addresses = 0;
  return words
    .map((word) => sortWord(word, opens))
    .filter(({ kind }) => {
      addresses += kind === "link" || kind === "web" ? 1 : 0;
      return kind === "file" || addresses <= MAX_ADDRESSES;
    });
}
