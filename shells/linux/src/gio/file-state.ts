import Gio from "gi://Gio";
import GLib from "gi://GLib";
import { BridgeProblem } from "../bridge/bridge-problem.ts";
import { finished } from "./finished.ts";

/** What tells whether a file is still the one it was. */
export interface FileState {
  size: number;
  /** Changes with every change of the file. */
  tag: string;
}

const WANTED = "standard::type,standard::size,etag::value";

/**
 * The state of a file; null when there is none. Only regular files: a pipe would never end.
 * @throws BridgeProblem FAILED when it is something else.
 */
export async function fileState(file: Gio.File): Promise<FileState | null> {
  let info: Gio.FileInfo;
  try {
    info = await finished(
      (done) => file.query_info_async(WANTED, Gio.FileQueryInfoFlags.NONE, GLib.PRIORITY_DEFAULT, null, done),
      (result) => file.query_info_finish(result),
    );
  } catch (error) {
    if ((error as GLib.Error).matches(Gio.IOErrorEnum, Gio.IOErrorEnum.NOT_FOUND)) {
      return null;
    }
    throw error;
  }
  if (info.get_file_type() !== Gio.FileType.REGULAR) {
    throw new BridgeProblem("FAILED", "This is not an ordinary file.");
  }
  return { size: info.get_size(), tag: info.get_etag() ?? "" };
}

/** The MIME type that the system gives a name; empty when it knows none, as for files of a page. */
export function typeOfName(name: string): string {
  const [contentType] = Gio.content_type_guess(name, null);
  const mime = Gio.content_type_get_mime_type(contentType);
  return mime === null || mime === "application/octet-stream" ? "" : mime;
}
