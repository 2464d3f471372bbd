import {
  appendFileSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { reduceBuild, type BuildEvent, type BuildRequest, type BuildState } from "@pakeplus/core";
import { isRecord, textIn } from "../commands/run-command.ts";
import { systemCode } from "@pakeplus/engine";
import { replaceFile } from "../keep/kept-file.ts";

/** What a build began with; the state is what its events made of it. */
interface BuildHead {
  state: BuildState;
  request: BuildRequest;
  /** Absolute path of the definition. */
  file: string;
}

export interface StoredBuild extends BuildHead {
  lines: string[];
  /** The log holds what GitHub gives after the end, too. */
  isLogWhole: boolean;
}

type Entry = { head: BuildHead } | { event: BuildEvent } | { lines: readonly string[] } | { log: "whole" };

/** More lines stay in memory until the end, but not on the disk. */
const MOST_LINES = 200_000;
const MOST_BUILDS = 300;
const MOST_BYTES = 256_000_000;

/** One file of lines per build; what was written is never changed until the build has ended. */
export interface BuildStore {
  /** Oldest first; the oldest are gone when there are too many. */
  load(this: void): StoredBuild[];
  append(this: void, id: string, entry: Entry): void;
  /** Writes what a build came to in the place of how it came to it. */
  compact(this: void, build: StoredBuild): void;
  remove(this: void, id: string): void;
}

/** @param dir Absolute. */
export function openBuildStore(dir: string): BuildStore {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const fileOf = (id: string): string => join(dir, `${id}.ndjson`);
  const remove = (id: string): void => rmSync(fileOf(id), { force: true });
  return {
    load() {
      const builds = readdirSync(dir)
        .filter((name) => name.endsWith(".ndjson"))
        .flatMap((name) => readBuild(join(dir, name)) ?? [])
        .toSorted((a, b) => a.state.startedAt - b.state.startedAt);
      for (const { state } of builds.slice(0, -MOST_BUILDS)) remove(state.id);
      return builds.slice(-MOST_BUILDS);
    },
    append(id, entry) {
      kept(() => appendFileSync(fileOf(id), `${JSON.stringify(entry)}\n`, { mode: 0o600 }));
    },
    compact({ state, request, file, lines, isLogWhole }) {
      const entries: Entry[] = [
        { head: { state, request, file } },
        { lines: lines.slice(-MOST_LINES) },
        ...(isLogWhole ? [{ log: "whole" as const }] : []),
      ];
      const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
      kept(() => replaceFile(fileOf(state.id), text, 0o600));
    },
    remove,
  };
}

/** A history that cannot be written, as on a full disk, must not end the build that it is about. */
function kept(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (systemCode(error) === null) throw error;
  }
}

/** The beginning of a file that has grown beyond what a text can hold; its last line is cut off then. */
function readStart(file: string): string {
  const handle = openSync(file, "r");
  try {
    const bytes = Buffer.alloc(Math.min(fstatSync(handle).size, MOST_BYTES));
    return bytes.toString("utf8", 0, readSync(handle, bytes));
  } finally {
    closeSync(handle);
  }
}

/** null for a file of another kind. A last line that was cut off is left out. */
function readBuild(file: string): StoredBuild | null {
  try {
    const entries = readStart(file)
      .split("\n")
      .flatMap((line) => parseEntry(line) ?? []);
    return entries.reduce<StoredBuild | null>(withEntry, null);
  } catch {
    // One damaged history must not keep the Studio from starting.
    return null;
  }
}

function withEntry(build: StoredBuild | null, entry: Entry): StoredBuild | null {
  if ("head" in entry && textIn(entry.head.state, "id") === "") return null;
  if ("head" in entry) return { ...entry.head, lines: [], isLogWhole: false };
  if (build === null) return null;
  if ("event" in entry) return { ...build, state: reduceBuild(build.state, entry.event) };
  if ("log" in entry) return { ...build, isLogWhole: true };
  // Lists of a hundred thousand lines are too long for the arguments of one call.
  for (const line of entry.lines) build.lines.push(line);
  return build;
}

/** Only this program writes these files, so their shape is trusted; their end may be missing. */
function parseEntry(line: string): Entry | null {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? (value as unknown as Entry) : null;
  } catch {
    return null;
  }
}
