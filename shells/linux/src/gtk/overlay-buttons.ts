import Gdk from "gi://Gdk?version=3.0";
import Gtk from "gi://Gtk?version=3.0";
import type { RuntimeWindow } from "@pakeplus/core";
import { buttonSides } from "../decoration-layout.ts";
import { asEvent } from "./as-event.ts";

/** The page below may have any colour, so the buttons bring their own ground. */
const STYLE = `
.pakeplus-buttons { background: alpha(@theme_bg_color, 0.9); }
.pakeplus-buttons.left { border-bottom-right-radius: 10px; }
.pakeplus-buttons.right { border-bottom-left-radius: 10px; }
.pakeplus-buttons headerbar {
  background: none; border: none; box-shadow: none; min-height: 0; padding: 0; margin: 0 14px;
}
.pakeplus-buttons headerbar button.titlebutton { margin: 3px 0; }`;

function addStyle(): void {
  const screen = Gdk.Screen.get_default();
  const provider = new Gtk.CssProvider();
  provider.load_from_data(STYLE);
  if (screen !== null) {
    Gtk.StyleContext.add_provider_for_screen(screen, provider, Gtk.STYLE_PROVIDER_PRIORITY_APPLICATION);
  }
}

/** Around the buttons, where a hand finds nothing else to move the window by. */
function moveBy(grip: Gtk.EventBox, window: Gtk.Window, options: RuntimeWindow): void {
  grip.connect("button-press-event", (_grip, pressed) => {
    const event = asEvent(pressed);
    const [, button] = event.get_button();
    const [, x, y] = event.get_root_coords();
    if (button !== 1) {
      return false;
    }
    if (event.get_event_type() === Gdk.EventType.DOUBLE_BUTTON_PRESS) {
      if (window.is_maximized) {
        window.unmaximize();
      } else if (options.maximizable && options.resizable) {
        window.maximize();
      }
    } else {
      window.begin_move_drag(button, x ?? 0, y ?? 0, event.get_time());
    }
    return true;
  });
}

function addSide(
  overlay: Gtk.Overlay,
  { window, options, side }: { window: Gtk.Window; options: RuntimeWindow; side: "left" | "right" },
): void {
  const bar = new Gtk.HeaderBar({ show_close_button: true, has_subtitle: false });
  // The title bar's own text would stand between the buttons.
  bar.set_custom_title(new Gtk.Box());
  const grip = new Gtk.EventBox({
    halign: side === "left" ? Gtk.Align.START : Gtk.Align.END,
    valign: Gtk.Align.START,
  });
  grip.get_style_context().add_class("pakeplus-buttons");
  grip.get_style_context().add_class(side);
  grip.add(bar);
  bar.show_all();
  overlay.add_overlay(grip);
  moveBy(grip, window, options);

  const settings = Gtk.Settings.get_default();
  const follow = () => {
    const names = buttonSides(settings?.gtk_decoration_layout ?? ":minimize,maximize,close", options)[side];
    bar.set_decoration_layout(side === "left" ? `${names.join(",")}:` : `:${names.join(",")}`);
    const state = window.get_window()?.get_state() ?? 0;
    grip.set_visible(names.length > 0 && (state & Gdk.WindowState.FULLSCREEN) === 0);
  };
  follow();
  window.connect("window-state-event", () => {
    follow();
    return false;
  });
  const following = settings?.connect("notify::gtk-decoration-layout", follow);
  window.connect("destroy", () => {
    if (following !== undefined) {
      settings?.disconnect(following);
    }
  });
}

/** `titleBar: "overlay"`: the buttons over the page, in the corners where the desktop has them. */
export function addOverlayButtons(overlay: Gtk.Overlay, window: Gtk.Window, options: RuntimeWindow): void {
  addStyle();
  addSide(overlay, { window, options, side: "left" });
  addSide(overlay, { window, options, side: "right" });
}
