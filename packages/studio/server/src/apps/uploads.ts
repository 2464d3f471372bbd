import { randomBytes } from "node:crypto";
import { createWriteStream, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError } from "@pakeplus/core";
import { inside } from "./inside.ts";
import { makeEmptyFolder } from "./new-folder.ts";

const MOST_FILE_BYTES = 500_000_000;
const MOST_BYTES = 2_000_000_000;
const MOST_FILES = 20_000;

interface Upload {
  folder: string;
  files: number;
  bytes: number;
}

/** Files that a page sends into a folder that it named before. */
export interface Uploads {
  /** @param folder Absolute; new or empty. @returns Id of the upload. @throws AppError STUDIO_FILE_EXISTS. */
  begin(this: void, folder: string): string;
  /** @throws AppError STUDIO_NOT_FOUND, STUDIO_PATH_REFUSED, STUDIO_FILE_EXISTS, STUDIO_TOO_LARGE. */
  write(this: void, id: string, path: string, body: ReadableStream<Uint8Array> | null): Promise<void>;
  /** Where the files arrive; absolute. @throws AppError STUDIO_NOT_FOUND. */
  folder(this: void, id: string): string;
  /** Nothing can be sent there any more. */
  finish(this: void, id: string): void;
}

export function createUploads(): Uploads {
  const uploads = new Map<string, Upload>();
  const get = (id: string): Upload => {
    const upload = uploads.get(id);
    if (upload !== undefined) return upload;
    throw new AppError("STUDIO_NOT_FOUND", "The files do not arrive any more.", {
      reason: "The Studio was started anew while they were sent.",
      hint: "Drop them once more, into another folder.",
    });
  };
  return {
    begin(folder) {
      makeEmptyFolder(folder);
      const id = randomBytes(12).toString("hex");
      uploads.set(id, { folder, files: 0, bytes: 0 });
      return id;
    },
    async write(id, path, body) {
      const upload = get(id);
      requirePortable(path);
      const file = inside(upload.folder, path);
      upload.files += 1;
      if (upload.files > MOST_FILES) throw tooLarge(`The most are ${MOST_FILES} files.`);
      mkdirSync(dirname(file), { recursive: true });
      await receive(file, body, (bytes) => {
        upload.bytes += bytes;
        if (upload.bytes > MOST_BYTES) throw tooLarge(`The most is ${MOST_BYTES / 1_000_000_000} GB.`);
      });
    },
    folder: (id) => get(id).folder,
    finish: (id) => void uploads.delete(id),
  };
}

/** Names that Windows cannot hold, or takes for a device or a hidden stream of another file. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const MOST_NAME_BYTES = 255;
const MOST_FOLDERS = 100;

function requirePortable(path: string): void {
  const parts = path.split("/");
  const bad = parts.find(
    (part) =>
      /[<>:"|?*\p{Cc}]|[. ]$/u.test(part) || DEVICE.test(part) || Buffer.byteLength(part) > MOST_NAME_BYTES,
  );
  if (bad === undefined && parts.length <= MOST_FOLDERS) return;
  const shown = (bad ?? parts[0] ?? "").replaceAll(/\p{Cc}/gu, "").slice(0, 60);
  throw new AppError("STUDIO_PATH_REFUSED", `The file ${shown} cannot be copied.`, {
    reason: bad === undefined ? "It lies too many folders deep." : "Not every system can hold this name.",
    hint: "Rename it, or choose the folder instead; nothing is copied then.",
  });
}

async function receive(
  file: string,
  body: ReadableStream<Uint8Array> | null,
  counted: (bytes: number) => void,
): Promise<void> {
  let length = 0;
  const limited = async function* (parts: AsyncIterable<Uint8Array>) {
    for await (const part of parts) {
      length += part.byteLength;
      if (length > MOST_FILE_BYTES)
        throw tooLarge(`The most is ${MOST_FILE_BYTES / 1_000_000} MB for one file.`);
      counted(part.byteLength);
      yield part;
    }
  };
  const source = Readable.from(body ?? []);
  const target = createWriteStream(file, { flags: "wx", mode: 0o644 });
  try {
    await pipeline(source, limited, target);
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (isThere) throw new AppError("STUDIO_FILE_EXISTS", "A file of that name was sent already.");
    rmSync(file, { force: true });
    throw error;
  }
}

function tooLarge(reason: string): AppError {
  return new AppError("STUDIO_TOO_LARGE", "These files are too large to be copied.", {
    reason,
    hint: "Choose the folder instead; nothing is copied then.",
  });
}
