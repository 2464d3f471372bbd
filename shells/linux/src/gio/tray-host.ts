import Gio from "gi://Gio";
import GLib from "gi://GLib";
import { testLog } from "./test-build.ts";

/** Keeps the list of items; a panel with a tray is a "host" that reads it. */
const WATCHER = "org.kde.StatusNotifierWatcher";
const WATCHER_PATH = "/StatusNotifierWatcher";
/** A watcher that hangs must not keep a window from being shown, milliseconds. */
const PATIENCE = 3_000;
const PROPERTIES = "org.freedesktop.DBus.Properties";

function call(
  connection: Gio.DBusConnection,
  { interfaceName, method, parameters }: { interfaceName: string; method: string; parameters: GLib.Variant },
  done: (result: GLib.Variant | null) => void,
): void {
  connection.call(
    WATCHER,
    WATCHER_PATH,
    interfaceName,
    method,
    parameters,
    null,
    Gio.DBusCallFlags.NO_AUTO_START,
    PATIENCE,
    null,
    (_connection, result) => {
      try {
        done(connection.call_finish(result));
      } catch {
        done(null);
      }
    },
  );
}

/**
 * Registers an item whenever a watcher comes, and says whether a panel shows it: once soon, then with every change.
 * @param item Bus name of the item.
 */
export function watchTrayHost(
  connection: Gio.DBusConnection,
  item: string,
  changed: (isShown: boolean) => void,
): void {
  let registered = false;
  const ask = () => {
    const parameters = new GLib.Variant("(ss)", [WATCHER, "IsStatusNotifierHostRegistered"]);
    call(connection, { interfaceName: PROPERTIES, method: "Get", parameters }, (answer) => {
      const hasHost = answer?.get_child_value(0).get_variant().get_boolean() ?? false;
      testLog("tray-host", { registered, hasHost });
      changed(registered && hasHost);
    });
  };
  connection.signal_subscribe(
    null,
    WATCHER,
    null,
    WATCHER_PATH,
    null,
    Gio.DBusSignalFlags.NONE,
    (_connection, _sender, _path, _interface, signal) => {
      if (signal === "StatusNotifierHostRegistered" || signal === "StatusNotifierHostUnregistered") {
        ask();
      }
    },
  );
  Gio.bus_watch_name_on_connection(
    connection,
    WATCHER,
    Gio.BusNameWatcherFlags.NONE,
    () => {
      const parameters = new GLib.Variant("(s)", [item]);
      call(
        connection,
        { interfaceName: WATCHER, method: "RegisterStatusNotifierItem", parameters },
        (answer) => {
          registered = answer !== null;
          ask();
        },
      );
    },
    () => {
      registered = false;
      changed(false);
    },
  );
}
