import Gio from "gi://Gio";
import GLib from "gi://GLib";
import { BridgeProblem } from "../bridge/bridge-problem.ts";
import { finished } from "./finished.ts";

/** Data on its way into a file, out of sight until all of it is there. */
export interface Spool {
  append(bytes: Uint8Array): Promise<void>;
  /** Makes it the content of `target`, which has to be in the state named by `tag`, or absent for null. */
  commit(target: Gio.File, tag: string | null): Promise<void>;
  /** Gives up; safe at any time. */
  close(): void;
}

/** Opens for writing: a file that is there is replaced as a whole, a new one must not appear in between. */
function openTarget(target: Gio.File, tag: string | null): Promise<Gio.FileOutputStream> {
  const { NONE } = Gio.FileCreateFlags;
  return tag === null
    ? finished(
        (done) => target.create_async(NONE, GLib.PRIORITY_DEFAULT, null, done),
        (result) => target.create_finish(result),
      )
    : finished(
        (done) => target.replace_async(tag, false, NONE, GLib.PRIORITY_DEFAULT, null, done),
        (result) => target.replace_finish(result),
      );
}

/** Closing with an order to cancel leaves the old file; without one, half a file would take its place. */
function discard(output: Gio.FileOutputStream, target: Gio.File, isNew: boolean): void {
  const cancelled = new Gio.Cancellable();
  cancelled.cancel();
  try {
    output.close(cancelled);
  } catch {
    // That is what was asked for.
  }
  if (isNew) {
    target.delete(null);
  }
}

/** @param folder For the data; the file has no name there, so nothing is left behind whatever happens. */
export async function openSpool(folder: string): Promise<Spool> {
  GLib.mkdir_with_parents(folder, 0o700);
  const file = Gio.File.new_for_path(GLib.build_filenamev([folder, `.${GLib.uuid_string_random()}`]));
  const stream = await finished(
    (done) => file.create_readwrite_async(Gio.FileCreateFlags.PRIVATE, GLib.PRIORITY_DEFAULT, null, done),
    (result) => file.create_readwrite_finish(result),
  );
  file.delete(null);
  const output = stream.get_output_stream();
  return {
    async append(bytes) {
      for (let at = 0; at < bytes.length;) {
        // As GLib.Bytes: GJS frees the memory of a plain array before the asynchronous call has read it.
        const rest = new GLib.Bytes(bytes.subarray(at));
        // oxlint-disable-next-line no-await-in-loop -- each write begins where the one before ended
        at += await finished(
          (done) => output.write_bytes_async(rest, GLib.PRIORITY_DEFAULT, null, done),
          (result) => output.write_bytes_finish(result),
        );
      }
    },
    async commit(target, tag) {
      // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- the typings have this enum twice
      stream.seek(0, GLib.SeekType.SET, null);
      const sink = await openTarget(target, tag);
      try {
        await finished(
          (done) =>
            sink.splice_async(
              stream.get_input_stream(),
              Gio.OutputStreamSpliceFlags.NONE,
              GLib.PRIORITY_DEFAULT,
              null,
              done,
            ),
          (result) => sink.splice_finish(result),
        );
      } catch (error) {
        discard(sink, target, tag === null);
        throw error;
      }
      const closed = await finished(
        (done) => sink.close_async(GLib.PRIORITY_DEFAULT, null, done),
        (result) => sink.close_finish(result),
      );
      if (!closed) {
        throw new BridgeProblem("FAILED", "The file could not be finished.");
      }
    },
    close() {
      stream.close_async(GLib.PRIORITY_DEFAULT, null, null);
    },
  };
}
