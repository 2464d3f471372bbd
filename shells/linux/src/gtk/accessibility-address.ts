import Gdk from "gi://Gdk?version=3.0";

const MAX_BYTES = 1024;

/** Address of the bus for assistive technology on the root window of an X display, where the engine looks first. */
export function displayAccessibilityAddress(): string | null {
  const root = Gdk.Screen.get_default()?.get_root_window();
  if (root === null || root === undefined || !root.constructor.name.includes("X11")) {
    return null;
  }
  try {
    const name = Gdk.Atom.intern("AT_SPI_BUS", false);
    const type = Gdk.Atom.intern("STRING", false);
    const [found, , , data] = Gdk.property_get(root, name, type, 0, MAX_BYTES, 0);
    return found && data !== null ? new TextDecoder().decode(data) : null;
  } catch {
    // GJS 1.90 cannot call it any more; the session bus is asked anyway.
    return null;
  }
}
