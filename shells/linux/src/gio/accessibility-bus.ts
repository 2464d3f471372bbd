import Gio from "gi://Gio";
import GLib from "gi://GLib";

/** Whether bubblewrap can bind the socket of a D-Bus address: the engine passes the path on unescaped. */
function isUsable(address: string): boolean {
  const path = /^unix:path=([^,;]*)/.exec(address)?.[1];
  return path === undefined || (!path.includes("%") && GLib.file_test(path, GLib.FileTest.EXISTS));
}

/**
 * Whether the bus for assistive technology can be had inside the renderer sandbox. The engine binds its socket and
 * ends the whole process when that is not there, for example after the session it belonged to.
 * @param displayAddress What the display server says about the bus; null for nothing.
 */
export function checkAccessibilityBus(displayAddress: string | null, done: (usable: boolean) => void): void {
  const known = [GLib.getenv("AT_SPI_BUS_ADDRESS"), displayAddress].filter((address) => address !== null);
  if (!known.every(isUsable)) {
    done(false);
    return;
  }
  Gio.bus_get(Gio.BusType.SESSION, null, (_source, busResult) => {
    try {
      const bus = Gio.bus_get_finish(busResult);
      bus.call(
        "org.a11y.Bus",
        "/org/a11y/bus",
        "org.a11y.Bus",
        "GetAddress",
        null,
        null,
        // One that is started later has a fresh socket.
        Gio.DBusCallFlags.NO_AUTO_START,
        1_000,
        null,
        (_bus, result) => {
          let address = "";
          try {
            [address] = bus.call_finish(result).get_child_value(0).get_string();
          } catch {
            // Not running.
          }
          done(isUsable(address));
        },
      );
    } catch {
      done(true);
    }
  });
}
