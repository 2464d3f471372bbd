import GLib from "gi://GLib";
import type Gtk from "gi://Gtk?version=3.0";
import { testLog } from "../gio/test-build.ts";

/** Of the middle of a bar's close button from its end. */
const FROM_END = 20;

function tell(widget: Gtk.Widget, name: string, part: "middle" | "end"): void {
  const top = widget.get_toplevel();
  const { width, height } = widget.get_allocation();
  const inside = part === "middle" ? width / 2 : width - FROM_END;
  const [isPlaced, x, y] = widget.translate_coordinates(top, inside, height / 2);
  const [, left, upper] = top.get_window()?.get_origin() ?? [];
  if (isPlaced && widget.get_mapped()) {
    testLog("place", { name, x: (left ?? 0) + x, y: (upper ?? 0) + y });
  }
}

/**
 * Tells the driver of the tests where a widget is on the screen, and when it is gone; nothing in a real build.
 * @param part What is told about: all of it, or the button at its end.
 */
export function tellPlace(widget: Gtk.Widget, name: string, part: "middle" | "end" = "middle"): void {
  widget.connect("size-allocate", () => {
    // An overlay moves what lies in it after it has told the size.
    GLib.idle_add(GLib.PRIORITY_DEFAULT, () => {
      tell(widget, name, part);
      return GLib.SOURCE_REMOVE;
    });
  });
  widget.connect("unmap", () => testLog("place-gone", { name }));
}
