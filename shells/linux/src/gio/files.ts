import Gio from "gi://Gio";
import GLib from "gi://GLib";

/** The text of a file; null when there is none or it cannot be read. */
export function readText(path: string): string | null {
  try {
    const [, bytes] = GLib.file_get_contents(path);
    return new TextDecoder().decode(bytes);
  } catch {
    return null;
  }
}

/** Replaces a file as a whole: a reader sees the old or the new text, also after a crash. Makes its folder. */
export function writeText(path: string, text: string): void {
  GLib.mkdir_with_parents(GLib.path_get_dirname(path), 0o700);
  Gio.File.new_for_path(path).replace_contents(
    new TextEncoder().encode(text),
    null,
    false,
    Gio.FileCreateFlags.PRIVATE,
    null,
  );
}
