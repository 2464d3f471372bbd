import type { PackageFile } from "../types.ts";

/** Files up to this size are read whole before their turn comes. */
const SMALL_FILE = 128 * 1024;
const FILES_AHEAD = 24;

export interface OpenedFile {
  file: PackageFile;
  content: AsyncIterable<Uint8Array>;
}

/**
 * The files in order. Small ones are opened ahead of time: one after the other, the many short waits for the
 * disk and the busy thread pool would cost more than the reading itself.
 */
export async function* readAhead(files: readonly PackageFile[]): AsyncGenerator<OpenedFile> {
  const opened: Promise<OpenedFile>[] = [];
  let next = 0;
  for (const _ of files) {
    while (next < files.length && opened.length < FILES_AHEAD) {
      const file = files[next];
      next += 1;
      if (file) opened.push(openFile(file));
    }
    const current = await opened.shift();
    if (current) yield current;
  }
}

function openFile(file: PackageFile): Promise<OpenedFile> {
  const opened = openEarly(file);
  // Met when its turn comes; until then a failure must not count as unhandled.
  opened.catch(() => undefined);
  return opened;
}

async function openEarly(file: PackageFile): Promise<OpenedFile> {
  if (file.bytes > SMALL_FILE) return { file, content: file.read() };
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of file.read()) {
    chunks.push(chunk);
    bytes += chunk.byteLength;
    if (bytes > file.bytes) break;
  }
  return { file, content: listed(chunks) };
}

async function* listed(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
