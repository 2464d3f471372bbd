import GLib from "gi://GLib";

/** See `ReadLink`. */
export function readLink(path: string): string | null {
  // Asked for every part of every path; an exception costs a hundred times as much as this question.
  return GLib.file_test(path, GLib.FileTest.IS_SYMLINK) ? GLib.file_read_link(path) : null;
}
