import { type Desk, waitFor } from "@pakeplus/conformance";
import { start } from "../process.ts";
import type { WaylandSession } from "./wayland-session.ts";

/** Asks for the token after a key press, as a launcher does for the program that it starts. */
const LAUNCHER = `
  imports.gi.versions.Gtk = "3.0";
  const { Gio, Gtk } = imports.gi;
  Gtk.init(null);
  const window = new Gtk.Window({ title: "Launcher", default_width: 300, default_height: 200 });
  const entry = Gio.AppInfo.create_from_commandline("true", "App", Gio.AppInfoCreateFlags.SUPPORTS_STARTUP_NOTIFICATION);
  window.connect("key-press-event", () => {
    print(window.get_display().get_app_launch_context().get_startup_notify_id(entry, []));
    return true;
  });
  window.show();
  Gtk.main();`;

/**
 * The right to take the keyboard (protocol xdg-activation-v1), from a program that has it because a key was pressed
 * there. That program stays in front.
 */
export async function takeActivationToken(
  session: WaylandSession,
  desk: Pick<Desk, "key">,
): Promise<{ token: string; close(): Promise<void> }> {
  const launcher = start("gjs", ["-c", LAUNCHER], { env: session.env });
  await waitFor(
    "the launcher to be in front",
    async () =>
      (await session.sway.windows()).some(({ focused, title }) => focused && title === "Launcher") ||
      undefined,
  );
  await desk.key("Return");
  const token = await waitFor("the token", () => launcher.stdout().trim() || undefined, {
    describe: launcher.output,
  });
  return { token, close: async () => launcher.stop() };
}
