import GLib from "gi://GLib";

/** Where a program that starts another one leaves the right to take the keyboard: the name of X, and that of Wayland. */
const STARTUP_ID = "DESKTOP_STARTUP_ID";
const ACTIVATION_TOKEN = "XDG_ACTIVATION_TOKEN";

/** GTK 3 knows only the name of X, and reads it while its library is loaded; this has to come before. */
export function adoptActivationToken(): void {
  const token = GLib.getenv(ACTIVATION_TOKEN);
  if (token !== null) {
    GLib.setenv(STARTUP_ID, token, false);
    GLib.unsetenv(ACTIVATION_TOKEN);
  }
}
