import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { paddingFor } from "../bytes.ts";
import { TAR_BLOCK, TAR_END, tarHeader } from "./tar.ts";

export interface ProjectFile {
  /** In the archive; relative, with forward slashes. */
  path: string;
  /** Absolute. */
  file: string;
}

/** A `.tar.gz` of plain files as a stream; the time of all of them is 1970, so that the same files give the same bytes. */
export function packProject(files: readonly ProjectFile[]): ReadableStream<Uint8Array> {
  const archive = Readable.from(entries(files), { objectMode: false }).pipe(createGzip());
  return Readable.toWeb(archive) as ReadableStream<Uint8Array>;
}

async function* entries(files: readonly ProjectFile[]): AsyncGenerator<Uint8Array> {
  for (const { path, file } of files) {
    const content = await readFile(file);
    yield tarHeader({ path, type: "file", mode: 0o644, bytes: content.byteLength, modifiedAt: 0 });
    yield content;
    yield paddingFor(content.byteLength, TAR_BLOCK);
  }
  yield TAR_END;
}
