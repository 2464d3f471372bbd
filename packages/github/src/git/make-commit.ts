import { makeObject, type GitObject, type ObjectId } from "./object-id.ts";

export interface CommitOptions {
  tree: ObjectId;
  parents: readonly ObjectId[];
  author: { name: string; email: string };
  /** Seconds since 1970; written as UTC, so that nothing tells where the computer stands. */
  at: number;
  message: string;
}

/** Encodes a commit object. */
export function makeCommit({ tree, parents, author, at, message }: CommitOptions): GitObject {
  const who = `${plain(author.name)} <${plain(author.email)}> ${at} +0000`;
  const lines = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${who}`,
    `committer ${who}`,
    "",
    `${message.trimEnd()}\n`,
  ];
  return makeObject("commit", new TextEncoder().encode(lines.join("\n")));
}

/** Angle brackets and line ends would end the name; fsck refuses an empty one. */
function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex -- exactly the characters that Git strips from names
  return text.replaceAll(/[<>\n\r\u0000]/gu, "").trim() || "PakePlus";
}
