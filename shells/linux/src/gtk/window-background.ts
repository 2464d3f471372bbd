import Gdk from "gi://Gdk?version=3.0";
import Gtk from "gi://Gtk?version=3.0";
import WebKit2 from "gi://WebKit2?version=4.1";
import type { RuntimeWindow } from "@pakeplus/core";
import { isBroken } from "../gio/test-build.ts";

const DARK_BACKGROUND = "#1e1e1e";
const WHITE = "#ffffff";
const CLEAR = "rgba(0,0,0,0)";
/** A frame that GTK draws itself has a ground of its own below the page. */
const CLEAR_STYLE = ".pakeplus-clear decoration { background: none; }";

function colour(text: string): Gdk.RGBA {
  const rgba = new Gdk.RGBA();
  rgba.parse(text);
  return rgba;
}

function isDark(): boolean {
  return Gtk.Settings.get_default()?.gtk_application_prefer_dark_theme ?? false;
}

function setOpaque({ backgroundColor }: RuntimeWindow, view: WebKit2.WebView): void {
  if (backgroundColor !== null) {
    view.set_background_color(colour(backgroundColor));
  } else if (isDark()) {
    view.set_background_color(colour(DARK_BACKGROUND));
    // A page that sets no background expects white under its black text.
    const loading = view.connect("load-changed", (_view, event) => {
      if (event === WebKit2.LoadEvent.COMMITTED) {
        view.disconnect(loading);
        view.set_background_color(colour(WHITE));
      }
    });
  }
}

/** What is behind the window shows through as long as something composes the screen; without, it would be black. */
function followCompositor(options: RuntimeWindow, window: Gtk.Window, view: WebKit2.WebView): void {
  const screen = window.get_screen();
  const visual = screen.get_rgba_visual();
  if (visual === null) {
    setOpaque(options, view);
    return;
  }
  window.set_visual(visual);
  const provider = new Gtk.CssProvider();
  provider.load_from_data(CLEAR_STYLE);
  Gtk.StyleContext.add_provider_for_screen(screen, provider, Gtk.STYLE_PROVIDER_PRIORITY_APPLICATION);
  const style = window.get_style_context();
  const follow = () => {
    const clear = screen.is_composited();
    window.set_app_paintable(clear);
    view.set_background_color(colour(clear ? CLEAR : (options.backgroundColor ?? WHITE)));
    if (clear) {
      style.add_class("pakeplus-clear");
    } else {
      style.remove_class("pakeplus-clear");
    }
    window.queue_draw();
  };
  follow();
  const following = screen.connect("composited-changed", follow);
  window.connect("destroy", () => screen.disconnect(following));
}

/** What is seen before the page has painted, and behind a page that paints no background. Before the window is realized. */
export function setBackground(
  options: RuntimeWindow,
  { window, view, isMain }: { window: Gtk.Window; view: WebKit2.WebView; isMain: boolean },
): void {
  if (options.transparent && isMain && !isBroken("R11")) {
    followCompositor(options, window, view);
  } else {
    setOpaque(options, view);
  }
}
