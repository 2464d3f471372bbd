/** What must not leave this computer inside a report. */
export interface PrivateWords {
  /** Replaced wherever they stand. */
  secrets: readonly string[];
  /** Absolute folders of this computer. */
  folders: readonly string[];
  users: readonly string[];
  computers: readonly string[];
  /** More words and what stands for them, for readers who are strangers: `owner`, `app`. */
  names: Readonly<Record<string, readonly string[]>>;
}

/** GitHub Docs, "GitHub's token formats", and what HTTP puts before a credential. */
const CREDENTIALS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:gh[pousr]_[A-Za-z0-9]{16,}|github_pat_\w{16,})/gu, "<token>"],
  [/\b((?:authorization|proxy-authorization):\s*)\S.*$/gimu, "$1<secret>"],
  [/\b(bearer|basic)\s+[\w+/=.~-]{8,}/giu, "$1 <secret>"],
  [/(\/\/)[^/\s:@]+:[^/\s@]+@/gu, "$1<secret>@"],
  [/\b((?:password|passwd|secret|token|api[_-]?key)\s*[=:]\s*)\S+/giu, "$1<secret>"],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, "<address>"],
];

/** Folders of people; those of GitHub's own computers belong to nobody. */
const HOMES = /((?:\/home|\/Users|[A-Za-z]:\\Users)[/\\])(?!runner\b|runneradmin\b|Shared\b)[^/\\\s'":]+/gu;

/** Names that say nothing about a person. */
const NOBODY = new Set(["root", "runner", "runneradmin", "user", "admin", "localhost", "nobody"]);

/**
 * Text without credentials, folders, names of people and computers. What is found stands there as `<token>`, `<user>`
 * and so on, so that a reader sees that something was there.
 */
export function redact(text: string, words: PrivateWords): string {
  let clean = text;
  for (const secret of words.secrets) if (secret !== "") clean = clean.replaceAll(secret, "<token>");
  for (const [pattern, instead] of CREDENTIALS) clean = clean.replaceAll(pattern, instead);
  // The longest first, here and below: a home lies above its projects, a name is part of another.
  for (const folder of words.folders.toSorted((a, b) => b.length - a.length)) {
    if (folder.length > 1) clean = clean.replaceAll(folder, "<folder>");
  }
  clean = clean.replaceAll(HOMES, "$1<user>");
  const named = Object.entries({ user: words.users, computer: words.computers, ...words.names })
    .flatMap(([instead, names]) => names.map((name) => ({ name, instead: `<${instead}>` })))
    .toSorted((a, b) => b.name.length - a.name.length);
  for (const { name, instead } of named) clean = replaceWord(clean, name, instead);
  return clean;
}

function replaceWord(text: string, word: string, instead: string): string {
  if (word.length < 2 || NOBODY.has(word.toLowerCase())) return text;
  const literal = word.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
  return text.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}_<])${literal}(?![\\p{L}\\p{N}_>])`, "giu"), instead);
}
