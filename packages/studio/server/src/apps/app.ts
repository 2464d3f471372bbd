import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { AppError, type PublicError, type WrittenDefinition } from "@pakeplus/core";
import { openProject } from "@pakeplus/engine";
import { isRecord } from "../commands/run-command.ts";
import { namedFiles } from "./named-files.ts";

/** A definition as it was read last. */
export interface App {
  id: string;
  /** Absolute path of the definition. */
  file: string;
  /** Absolute folder that its paths start from. */
  root: string;
  /** null when the file cannot be read. */
  text: string | null;
  /** null when it cannot be used; `problem` says why. */
  written: WrittenDefinition | null;
  problem: PublicError | null;
  /** For people, also of a definition that cannot be used. */
  name: string;
  version: string;
  source: { kind: "url" | "dir"; text: string } | null;
  revision: string;
  iconRevision: string;
  /** Absolute paths of the files that it names. */
  files: readonly string[];
  /** Changes when one of those files does. */
  filesRevision: string;
}

/** Stable for one file on one computer. @param file Absolute. */
function appId(file: string): string {
  return createHash("sha256").update(file).digest("hex").slice(0, 16);
}

export function revisionOf(text: string | null): string {
  return text === null ? "none" : createHash("sha256").update(text).digest("hex").slice(0, 24);
}

/** Reads a definition; one that cannot be used is an app with a problem. Never rejects. */
export async function readApp(file: string): Promise<App> {
  let text: string | null = readText(file);
  let written: WrittenDefinition | null = null;
  let problem: PublicError | null = null;
  try {
    ({ written } = await openProject(file, {
      cwd: dirname(file),
      overrides: [],
      fetch: () => Promise.reject(new Error("A definition needs no network.")),
      signal: new AbortController().signal,
      onDefinition: (_file, read) => (text = read),
    }));
  } catch (error) {
    const failure = text === null && !existsSync(file) ? gone() : error;
    problem = (failure instanceof AppError ? failure : unreadable(failure)).toPublic();
  }
  const root = dirname(file);
  const shown = written ?? looseDefinition(text);
  const files = written === null ? [] : namedFiles(written).map((path) => join(root, path));
  const stamps = files.map(stampOf);
  return {
    id: appId(file),
    file,
    root,
    text,
    written,
    problem,
    name: textOr(shown["name"], basename(root)),
    version: textOr(shown["version"], "1.0.0"),
    source: sourceOf(shown["source"], root),
    revision: revisionOf(text),
    iconRevision: digest([JSON.stringify([shown["icon"], shown["name"], shown["source"]]), ...stamps]),
    files,
    filesRevision: digest(stamps),
  };
}

function readText(file: string): string | null {
  try {
    return statSync(file).isFile() ? readFileSync(file, "utf8") : null;
  } catch {
    return null;
  }
}

function looseDefinition(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return isRecord(value) ? value : {};
  } catch {
    // Somebody is typing in it: what still reads like a name keeps its card recognisable.
    const [, name] = /"name"\s*:\s*"([^"\\\n]+)"/u.exec(text ?? "") ?? [];
    return name === undefined ? {} : { name };
  }
}

function sourceOf(source: unknown, root: string): App["source"] {
  if (!isRecord(source)) return null;
  if (typeof source["url"] === "string") return { kind: "url", text: source["url"] };
  return typeof source["dir"] === "string" ? { kind: "dir", text: resolve(root, source["dir"]) } : null;
}

const textOr = (value: unknown, otherwise: string): string =>
  typeof value === "string" && value.trim() !== "" ? value : otherwise;

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? "none" : `${stat.size} ${stat.mtimeMs}`;
}

function digest(parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 16);
}

function gone(): AppError {
  return new AppError("DEFINITION_NOT_FOUND", "The definition is not there any more.", {
    reason: "It was moved, renamed or deleted, or its disk is not connected.",
    hint: "Put it back, or remove the app from the Studio and add it from its new folder.",
  });
}

function unreadable(cause: unknown): AppError {
  return new AppError("DEFINITION_UNREADABLE", "The definition cannot be read.", {
    cause,
    reason: cause instanceof Error ? `${cause.message}.` : String(cause),
  });
}
