import GLib from "gi://GLib";
import Gtk from "gi://Gtk?version=3.0";
import { extensionPattern, type OpenRequest } from "../bridge/file-options.ts";
import type { AppWindow, Shell } from "./shell.ts";

/** `Gtk.ResponseType.ACCEPT`; signals carry the bare number. */
const ACCEPTED = -3;

function addFilters(shell: Shell, dialog: Gtk.FileChooserNative, accept: readonly string[]): void {
  if (accept.length === 0) {
    return;
  }
  const wanted = new Gtk.FileFilter();
  wanted.set_name(shell.strings.matchingFiles);
  for (const kind of accept) {
    if (kind.startsWith(".")) {
      wanted.add_pattern(extensionPattern(kind));
    } else {
      wanted.add_mime_type(kind);
    }
  }
  const all = new Gtk.FileFilter();
  all.set_name(shell.strings.allFiles);
  all.add_pattern("*");
  dialog.add_filter(wanted);
  dialog.add_filter(all);
}

/** Where the last file was; the folder for documents before that. */
function startFolder({ bridge }: Shell): string {
  return (
    bridge.lastFolder ??
    GLib.get_user_special_dir(GLib.UserDirectory.DIRECTORY_DOCUMENTS) ??
    GLib.get_home_dir()
  );
}

/** Shows the dialog and settles with the chosen paths; none when it is cancelled. */
function show(shell: Shell, dialog: Gtk.FileChooserNative): Promise<readonly string[]> {
  return new Promise((resolve) => {
    shell.kept.push(dialog);
    dialog.set_current_folder(startFolder(shell));
    dialog.connect("response", (_dialog, response) => {
      shell.kept.splice(shell.kept.indexOf(dialog), 1);
      const files = response === ACCEPTED ? dialog.get_files() : [];
      shell.bridge.lastFolder = dialog.get_current_folder() ?? shell.bridge.lastFolder;
      // Files on the network that are not mounted have no path.
      resolve(files.map((file) => file.get_path()).filter((path): path is string => path !== null));
      dialog.destroy();
    });
    dialog.show();
  });
}

/** Lets the person choose files to open. @returns Absolute paths. */
export function chooseFiles(
  shell: Shell,
  { window }: AppWindow,
  { multiple, accept }: OpenRequest,
): Promise<readonly string[]> {
  const dialog = Gtk.FileChooserNative.new(
    shell.strings.open,
    window,
    Gtk.FileChooserAction.OPEN,
    null,
    null,
  );
  dialog.set_modal(true);
  dialog.set_select_multiple(multiple);
  addFilters(shell, dialog, accept);
  return show(shell, dialog);
}

/** Lets the person choose where to save. @returns An absolute path; null when it is cancelled. */
export async function chooseTarget(
  shell: Shell,
  { window }: AppWindow,
  name: string,
): Promise<string | null> {
  const dialog = Gtk.FileChooserNative.new(
    shell.strings.save,
    window,
    Gtk.FileChooserAction.SAVE,
    null,
    null,
  );
  dialog.set_modal(true);
  dialog.set_do_overwrite_confirmation(true);
  dialog.set_current_name(name);
  const [path = null] = await show(shell, dialog);
  return path;
}
