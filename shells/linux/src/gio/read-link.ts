import GLib from "gi://GLib";

/** See `ReadLink`. */
export function readLink(path: string): string | null {
  try {
    return GLib.file_read_link(path);
  } catch {
    return null;
  }
}
