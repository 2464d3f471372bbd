import Gio from "gi://Gio";
import GLib from "gi://GLib";

const WRITE = 2;
/** Bytes; with less the engine's databases fail at once. */
const ENOUGH = 1024 * 1024;

/** Whether an app can keep anything in a folder, which is made when it is not there. */
export function canSave(folder: string): boolean {
  if (GLib.mkdir_with_parents(folder, 0o700) !== 0 || GLib.access(folder, WRITE) !== 0) {
    return false;
  }
  try {
    const info = Gio.File.new_for_path(folder).query_filesystem_info(
      Gio.FILE_ATTRIBUTE_FILESYSTEM_FREE,
      null,
    );
    return info.get_attribute_uint64(Gio.FILE_ATTRIBUTE_FILESYSTEM_FREE) >= ENOUGH;
  } catch {
    // File systems that do not tell.
    return true;
  }
}
