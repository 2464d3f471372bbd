import Gdk from "gi://Gdk?version=3.0";

/** Whether GTK talks to an X server, XWayland included. Wayland knows no positions and no layers of windows. */
export function isX11(): boolean {
  return Gdk.Display.get_default()?.constructor.name.includes("X11") ?? false;
}
