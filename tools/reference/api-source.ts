import { readFileSync } from "node:fs";

const API = new URL("../../shells/bridge/src/api.ts", import.meta.url);

/** What a doc comment says. */
interface ApiDoc {
  text: string;
  /** Code, without the fence. */
  example: string | null;
  capability: string | null;
}

export interface ApiMember extends ApiDoc {
  name: string;
  /** The declaration without `readonly` and the final semicolon, on one line. */
  signature: string;
}

export interface ApiDeclaration extends ApiDoc {
  name: string;
  members: readonly ApiMember[];
}

/** The one source of the bridge's types and documents. */
export function readApiSource(): string {
  return readFileSync(API, "utf8").replaceAll("\r\n", "\n");
}

/** A sentence of one doc comment: `{@link X.y}` reads as code. */
function plain(lines: readonly string[]): string {
  return lines
    .join(" ")
    .replaceAll(/\{@link ([^}]+)\}/gu, "`$1`")
    .trim();
}

function parseDoc(comment: string): ApiDoc {
  const lines = comment
    .replace(/^\s*\/\*\*/u, "")
    .replace(/\*\/\s*$/u, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/u, ""));
  const exampleAt = lines.findIndex((line) => line.trim() === "@example");
  const before = exampleAt === -1 ? lines : lines.slice(0, exampleAt);
  const capability = before.find((line) => line.startsWith("@capability "))?.slice("@capability ".length);
  return {
    text: plain(before.filter((line) => !line.startsWith("@"))),
    example:
      exampleAt === -1
        ? null
        : lines
            .slice(exampleAt + 1)
            .join("\n")
            .trim(),
    capability: capability?.trim() ?? null,
  };
}

const COMMENT = String.raw`(?:([ ]*\/\*\*(?:[^*]|\*(?!\/))*\*\/)\n)?`;
const DECLARATION = new RegExp(String.raw`${COMMENT}export interface (\w+)[^{\n]*\{\n([\s\S]*?)\n\}\n`, "gu");
/** Members are indented by two spaces and end with the first semicolon at the end of a line of that depth. */
const MEMBER = new RegExp(
  String.raw`${COMMENT}  (?! )((?:readonly )?(\w+)[^\n]*(?:\n {3,}[^\n]*|\n  \)[^\n]*)*);\n`,
  "gu",
);

function parseMembers(body: string): ApiMember[] {
  return [...`${body}\n`.matchAll(MEMBER)].map(([, comment = "", code = "", name = ""]) => ({
    name,
    signature: code
      .replace(/^readonly /u, "")
      .replaceAll(/\s+/gu, " ")
      .replaceAll(/\( | \)/gu, (edge) => edge.trim())
      .replaceAll(",)", ")"),
    ...parseDoc(comment),
  }));
}

/** Every interface of the source, in its order. @throws Error when one of its members has no doc and no plain type. */
export function parseApi(source: string): ReadonlyMap<string, ApiDeclaration> {
  return new Map(
    [...source.matchAll(DECLARATION)].map(([, comment = "", name = "", body = ""]) => [
      name,
      { name, ...parseDoc(comment), members: parseMembers(body) },
    ]),
  );
}

/** Members of a union of texts with their comments: code and meaning. */
export function parseUnion(source: string, name: string): readonly (readonly [string, string])[] {
  const [, body = ""] = new RegExp(`export type ${name} =\\n([\\s\\S]*?);\\n`, "u").exec(source) ?? [];
  return [...body.matchAll(/\/\*\* ([^\n]*) \*\/\n\s*\| "([A-Z_]+)"/gu)].map(
    ([, meaning = "", code = ""]) => [code, meaning] as const,
  );
}
