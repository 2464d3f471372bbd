import Gdk from "gi://Gdk?version=3.0";
import GLib from "gi://GLib";
import Gtk from "gi://Gtk?version=3.0";
import type { EnvironmentSettings } from "../environment/environment-settings.ts";

/** Where the program that starts another one leaves the right to take the keyboard; X and Wayland name it differently. */
const STARTUP_ID = "DESKTOP_STARTUP_ID";
const ACTIVATION_TOKEN = "XDG_ACTIVATION_TOKEN";

/**
 * Connects to the display, with the backends of the settings in their order.
 * @returns false when there is none; GTK would end the program with a line that nobody understands.
 */
export function openDisplay({ backends }: EnvironmentSettings): boolean {
  if (backends !== null) {
    Gdk.set_allowed_backends(backends.join(","));
  }
  const startupId = GLib.getenv(STARTUP_ID) ?? GLib.getenv(ACTIVATION_TOKEN);
  const [opened] = Gtk.init_check(null);
  if (startupId !== null) {
    // Opening the display has taken it away; a second start hands it over to the first.
    GLib.setenv(STARTUP_ID, startupId, true);
  }
  return opened;
}

/** Once the app runs, the right is used up, and no program that it starts is to inherit it. */
export function forgetStartupId(): void {
  GLib.unsetenv(STARTUP_ID);
  GLib.unsetenv(ACTIVATION_TOKEN);
}
