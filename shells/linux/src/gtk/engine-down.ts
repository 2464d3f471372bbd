import Gtk from "gi://Gtk?version=3.0";
import { testLog } from "../gio/test-build.ts";
import type { AppWindow, Shell } from "./shell.ts";

const MARGIN = 24;
const WIDEST_LINE = 60;

/** Words by GTK itself in place of the page, for computers on which the engine cannot even show its error page. */
export function showEngineDown(shell: Shell, { window, view }: AppWindow): void {
  testLog("engine-down");
  const text = shell.strings.engineDown;
  printerr(text);
  const label = new Gtk.Label({
    label: text,
    wrap: true,
    selectable: true,
    max_width_chars: WIDEST_LINE,
    margin: MARGIN,
  });
  const overlay = window.get_child();
  if (overlay instanceof Gtk.Overlay) {
    view.hide();
    overlay.add_overlay(label);
    label.show();
  }
}
