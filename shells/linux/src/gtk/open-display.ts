import Gdk from "gi://Gdk?version=3.0";
import Gtk from "gi://Gtk?version=3.0";
import type { EnvironmentSettings } from "../environment/environment-settings.ts";

/**
 * Connects to the display, with the backends of the settings in their order.
 * @returns false when there is none; GTK would end the program with a line that nobody understands.
 */
export function openDisplay({ backends }: EnvironmentSettings): boolean {
  if (backends !== null) {
    Gdk.set_allowed_backends(backends.join(","));
  }
  const [opened] = Gtk.init_check(null);
  return opened;
}
