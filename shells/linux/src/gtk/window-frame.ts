import Gdk from "gi://Gdk?version=3.0";
import Gtk from "gi://Gtk?version=3.0";
import type { RuntimeWindow } from "@pakeplus/core";
import { buttonSides } from "../decoration-layout.ts";
import { isBroken } from "../gio/test-build.ts";
import { isX11 } from "./display-kind.ts";
import { addOverlayButtons } from "./overlay-buttons.ts";

/** Window managers on X11 draw the buttons and obey the Motif hints (`_MOTIF_WM_HINTS`). */
function limitFunctions(window: Gtk.Window, options: RuntimeWindow): void {
  const functions = [
    [Gdk.WMFunction.MOVE, true],
    [Gdk.WMFunction.RESIZE, options.resizable],
    [Gdk.WMFunction.MINIMIZE, options.minimizable],
    [Gdk.WMFunction.MAXIMIZE, options.maximizable && options.resizable],
    [Gdk.WMFunction.CLOSE, options.closable],
  ] satisfies [Gdk.WMFunction, boolean][];
  window.connect("realize", () => {
    const allowed = functions.filter(([, on]) => on).map(([bit]) => bit);
    window.get_window()?.set_functions(allowed.reduce((sum, bit) => sum | bit));
  });
}

/** On Wayland the title bar is GTK's, and shows the buttons that its layout names. */
function drawTitleBar(window: Gtk.Window, options: RuntimeWindow): void {
  const { left, right } = buttonSides(
    Gtk.Settings.get_default()?.gtk_decoration_layout ?? ":minimize,maximize,close",
    options,
  );
  const bar = new Gtk.HeaderBar({ show_close_button: true, has_subtitle: false });
  bar.set_decoration_layout(`${left.join(",")}:${right.join(",")}`);
  bar.show();
  window.set_titlebar(bar);
}

/**
 * Frame and title bar of the main window; before it is realized.
 * @param overlay What lies over the page.
 */
export function applyFrame(options: RuntimeWindow, window: Gtk.Window, overlay: Gtk.Overlay): void {
  if (isBroken("R11")) {
    return;
  }
  if (options.titleBar !== "native" && options.decorations) {
    // A title bar without a size: GTK then draws the frame itself, which stays good for resizing.
    window.set_titlebar(new Gtk.Box());
    if (options.titleBar === "overlay") {
      addOverlayButtons(overlay, window, options);
    }
  }
  if (options.minimizable && options.maximizable && options.closable) {
    return;
  }
  if (isX11()) {
    limitFunctions(window, options);
  } else if (options.titleBar === "native" && options.decorations) {
    drawTitleBar(window, options);
  }
}
