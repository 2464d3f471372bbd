import GLib from "gi://GLib";
import type Gio from "gi://Gio";
import { finished } from "./finished.ts";

const PIECE_BYTES = 1024 * 1024;

/** The content of a file, piece by piece. Throws a GLib.Error when it cannot be read. */
export async function* readPieces(file: Gio.File): AsyncGenerator<Uint8Array> {
  const stream = await finished(
    (done) => file.read_async(GLib.PRIORITY_DEFAULT, null, done),
    (result) => file.read_finish(result),
  );
  try {
    for (;;) {
      const bytes = await finished(
        (done) => stream.read_bytes_async(PIECE_BYTES, GLib.PRIORITY_DEFAULT, null, done),
        (result) => stream.read_bytes_finish(result),
      );
      if (bytes.get_size() === 0) {
        return;
      }
      yield bytes.toArray();
    }
  } finally {
    stream.close_async(GLib.PRIORITY_DEFAULT, null, null);
  }
}
