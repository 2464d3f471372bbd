import Gtk from "gi://Gtk?version=3.0";
import type { AppWindow } from "./shell.ts";

/**
 * Brings a window to the front after a click outside the app.
 * @param token Startup notification id or XDG activation token; null where the desktop gives none.
 */
export function presentWithToken({ window }: AppWindow, token: string | null): void {
  if (token !== null) {
    window.set_startup_id(token);
  }
  window.present_with_time(Gtk.get_current_event_time());
}
