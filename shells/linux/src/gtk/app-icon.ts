import GLib from "gi://GLib";
import Gtk from "gi://Gtk?version=3.0";
import type { Pixmap } from "../gio/status-notifier-item.ts";
import { toArgb } from "../tray/argb.ts";

/** Logical pixels; panels scale the nearest. */
const SMALLEST = 24;
const SIZES = [SMALLEST, 32, 48, 64];

/** Makes the icon of an app that runs from its extracted archive known; an installed one is found before it. */
export function addIconsBeside(appFolder: string): void {
  const folder = GLib.build_filenamev([appFolder, "share", "icons"]);
  // A new folder makes GTK read all the others again.
  if (GLib.file_test(folder, GLib.FileTest.IS_DIR)) {
    Gtk.IconTheme.get_default().append_search_path(folder);
  }
}

/** Whether panels find the icon by its name, too. */
export function isInstalledIcon(name: string, appFolder: string): boolean {
  const file =
    Gtk.IconTheme.get_default().lookup_icon(name, SMALLEST, Gtk.IconLookupFlags.FORCE_SIZE)?.get_filename() ??
    null;
  return file !== null && !file.startsWith(`${appFolder}/`);
}

/** Pixels of an icon in sizes for panels; empty when no theme has it. */
export function iconPixmaps(name: string): Pixmap[] {
  const theme = Gtk.IconTheme.get_default();
  return SIZES.flatMap((size): Pixmap[] => {
    try {
      const icon = theme.load_icon(name, size, Gtk.IconLookupFlags.FORCE_SIZE);
      if (icon === null) {
        return [];
      }
      const { width, height } = icon;
      const channels = icon.has_alpha ? 4 : 3;
      const argb = toArgb({ width, height, rowStride: icon.rowstride, channels, pixels: icon.get_pixels() });
      return [[width, height, argb]];
    } catch {
      return [];
    }
  });
}
