import Gio from "gi://Gio";
import GLib from "gi://GLib";
import { type BridgeWorld, type FileHandle, PIECE_BYTES } from "@pakeplus/bridge";
import { BridgeProblem } from "../bridge/bridge-problem.ts";
import { realPath } from "../real-path.ts";
import { type FileState, fileState, typeOfName } from "./file-state.ts";
import { finished } from "./finished.ts";
import { readLink } from "./read-link.ts";
import { openSpool, type Spool } from "./spool.ts";

/** Who holds a file: handles work for no other window, origin or world. */
export interface FileOwner {
  window: object;
  origin: string;
  world: BridgeWorld;
}

interface Picked {
  owner: FileOwner;
  file: Gio.File;
  name: string;
  /** Of the file as the page knows it; null while it does not exist. */
  state: FileState | null;
}

interface Writing {
  owner: FileOwner;
  handle: string;
  spool: Spool;
}

/** Files in the hands of pages. Every promise may be rejected with a BridgeProblem or a GLib.Error. */
export interface PickedFiles {
  /** Handles for paths that the person chose; what is no file any more is left out. */
  handOut(paths: readonly string[], owner: FileOwner): Promise<FileHandle[]>;
  /** A handle for a path that may not exist yet. */
  handOutNew(path: string, owner: FileOwner): Promise<FileHandle>;
  /** At most {@link PIECE_BYTES} from `offset` on, as base64; empty at the end. */
  read(handle: string, owner: FileOwner, offset: number): Promise<string>;
  /** Starts to replace the content; answers with a text for {@link append}, {@link commit} and {@link abandon}. */
  begin(handle: string, owner: FileOwner): Promise<string>;
  append(writing: string, owner: FileOwner, bytes: Uint8Array): Promise<void>;
  commit(writing: string, owner: FileOwner): Promise<FileHandle>;
  abandon(writing: string, owner: FileOwner): void;
  /** Takes every file of a window back. */
  release(window: object): void;
}

const MAX_WRITINGS = 16;

function isSame(a: FileOwner, b: FileOwner): boolean {
  return a.window === b.window && a.origin === b.origin && a.world === b.world;
}

function find<T extends { owner: FileOwner }>(table: Map<string, T>, key: string, owner: FileOwner): T {
  const entry = table.get(key);
  if (entry === undefined || !isSame(entry.owner, owner)) {
    throw new BridgeProblem("INVALID_ARGUMENT", "This page does not hold such a file.");
  }
  return entry;
}

/** @throws BridgeProblem FAILED when the file is not as the page knows it. */
async function mustBeUnchanged({ file, state }: Picked): Promise<void> {
  const now = await fileState(file);
  if (now?.tag !== state?.tag || now?.size !== state?.size) {
    throw new BridgeProblem(
      "FAILED",
      "Another program has changed or removed the file; it has to be picked again.",
    );
  }
}

async function readPiece(file: Gio.File, offset: number): Promise<Uint8Array> {
  const stream = await finished(
    (done) => file.read_async(GLib.PRIORITY_DEFAULT, null, done),
    (result) => file.read_finish(result),
  );
  try {
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- the typings have this enum twice
    stream.seek(offset, GLib.SeekType.SET, null);
    const bytes = await finished(
      (done) => stream.read_bytes_async(PIECE_BYTES, GLib.PRIORITY_DEFAULT, null, done),
      (result) => stream.read_bytes_finish(result),
    );
    return bytes.toArray();
  } finally {
    stream.close_async(GLib.PRIORITY_DEFAULT, null, null);
  }
}

/** @param spoolFolder For data that is being written. */
export function createPickedFiles(spoolFolder: string): PickedFiles {
  const picked = new Map<string, Picked>();
  const writings = new Map<string, Writing>();

  const describe = (handle: string, { name, state }: Picked): FileHandle => ({
    handle,
    name,
    size: state?.size ?? 0,
    type: typeOfName(name),
  });
  const keep = (path: string, owner: FileOwner, state: FileState | null): FileHandle => {
    const handle = GLib.uuid_string_random();
    // Behind a symbolic link the file itself is replaced, not the link.
    const file = Gio.File.new_for_path(realPath(path, readLink) ?? path);
    const entry = { owner, file, state, name: GLib.filename_display_basename(path) };
    picked.set(handle, entry);
    return describe(handle, entry);
  };
  const drop = (writing: string): void => {
    writings.get(writing)?.spool.close();
    writings.delete(writing);
  };

  return {
    async handOut(paths, owner) {
      const found = await Promise.all(
        paths.map(async (path) => {
          const state = await fileState(Gio.File.new_for_path(path)).catch(() => null);
          return state === null ? null : keep(path, owner, state);
        }),
      );
      return found.filter((handle): handle is FileHandle => handle !== null);
    },
    async handOutNew(path, owner) {
      return keep(path, owner, await fileState(Gio.File.new_for_path(path)));
    },
    async read(handle, owner, offset) {
      const entry = find(picked, handle, owner);
      await mustBeUnchanged(entry);
      return GLib.base64_encode(await readPiece(entry.file, offset));
    },
    async begin(handle, owner) {
      find(picked, handle, owner);
      if (writings.size >= MAX_WRITINGS) {
        throw new BridgeProblem("FAILED", "Too many files are being written at once.");
      }
      const writing = GLib.uuid_string_random();
      writings.set(writing, { owner, handle, spool: await openSpool(spoolFolder) });
      return writing;
    },
    async append(writing, owner, bytes) {
      await find(writings, writing, owner).spool.append(bytes);
    },
    async commit(writing, owner) {
      const { handle, spool } = find(writings, writing, owner);
      const entry = find(picked, handle, owner);
      await mustBeUnchanged(entry);
      await spool.commit(entry.file, entry.state?.tag ?? null);
      drop(writing);
      entry.state = await fileState(entry.file);
      return describe(handle, entry);
    },
    abandon(writing, owner) {
      find(writings, writing, owner);
      drop(writing);
    },
    release(window) {
      for (const [handle, { owner }] of picked) {
        if (owner.window === window) {
          picked.delete(handle);
        }
      }
      for (const [writing, { owner }] of writings) {
        if (owner.window === window) {
          drop(writing);
        }
      }
    },
  };
}
