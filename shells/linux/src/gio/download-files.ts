import Gio from "gi://Gio";
import GLib from "gi://GLib";
import { numberedName } from "../download-name.ts";

/** The user's download folder; made when it is missing. */
export function downloadFolder(): string {
  const folder =
    GLib.get_user_special_dir(GLib.UserDirectory.DIRECTORY_DOWNLOAD) ??
    GLib.build_filenamev([GLib.get_home_dir(), "Downloads"]);
  GLib.mkdir_with_parents(folder, 0o755);
  return folder;
}

/** A path in the folder that no file has, for the time of loading: the engine deletes it when the load fails. */
export function partialPath(folder: string, name: string): string {
  return GLib.build_filenamev([folder, `.${name}.${GLib.uuid_string_random().slice(0, 8)}.part`]);
}

function reserve(path: string): boolean {
  try {
    Gio.File.new_for_path(path).create(Gio.FileCreateFlags.NONE, null).close(null);
    return true;
  } catch (error) {
    if ((error as GLib.Error).matches(Gio.IOErrorEnum, Gio.IOErrorEnum.EXISTS)) {
      return false;
    }
    throw error;
  }
}

/**
 * Gives a loaded file its name, or the next free one. The name is taken by creating the file, which fails when it
 * exists, so no other file can be overwritten, not even one that appears in this moment.
 * @returns The final path. Throws a GLib.Error, for example when the disk is full.
 */
export function nameDownload(partial: string, folder: string, name: string): string {
  for (let attempt = 0; ; attempt += 1) {
    const path = GLib.build_filenamev([folder, numberedName(name, attempt)]);
    if (reserve(path)) {
      Gio.File.new_for_path(partial).move(
        Gio.File.new_for_path(path),
        Gio.FileCopyFlags.OVERWRITE,
        null,
        null,
      );
      return path;
    }
  }
}

/** Removes what a failed download left; a file that is gone already is fine. */
export function dropPartial(partial: string): void {
  try {
    Gio.File.new_for_path(partial).delete(null);
  } catch {
    // The engine has removed it.
  }
}
