import Gio from "gi://Gio";
import GLib from "gi://GLib";
import { withoutEngineVariables } from "./launch-environment.ts";

/** Opens the file manager with the file selected; with its folder where the file manager cannot select. */
export function showInFolder(path: string): void {
  const uri = GLib.filename_to_uri(path, null);
  const openFolder = () => {
    const folder = GLib.filename_to_uri(GLib.path_get_dirname(path), null);
    const context = withoutEngineVariables(new Gio.AppLaunchContext());
    Gio.AppInfo.launch_default_for_uri_async(folder, context, null, null);
  };
  Gio.bus_get(Gio.BusType.SESSION, null, (_source, busResult) => {
    try {
      const bus = Gio.bus_get_finish(busResult);
      bus.call(
        "org.freedesktop.FileManager1",
        "/org/freedesktop/FileManager1",
        "org.freedesktop.FileManager1",
        "ShowItems",
        new GLib.Variant("(ass)", [[uri], ""]),
        null,
        Gio.DBusCallFlags.NONE,
        -1,
        null,
        (_bus, result) => {
          try {
            bus.call_finish(result);
          } catch {
            openFolder();
          }
        },
      );
    } catch {
      openFolder();
    }
  });
}
