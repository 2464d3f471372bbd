import Gtk from "gi://Gtk?version=3.0";
import type { Strings } from "../strings.ts";
import { asEvent } from "./as-event.ts";
import { readKeyPress } from "./key-press.ts";

export interface FindBarOptions {
  strings: Strings;
  /** Logical pixels from the top that belong to the window's own buttons. */
  below: number;
  search: (text: string) => void;
  next: () => void;
  previous: () => void;
  close: () => void;
}

export interface FindBar {
  widget: Gtk.Widget;
  /** Takes the keyboard, with the text selected. */
  focus(): void;
  text(): string;
  /** @param result What stands beside the text. */
  tell(result: string, found: boolean): void;
}

/** The page below may have any colour. */
const STYLE = `box.pakeplus-find {
  background: @theme_bg_color;
  color: @theme_fg_color;
  border: 1px solid @borders;
  border-top: none;
  border-radius: 0 0 8px 8px;
  padding: 6px;
}
box.pakeplus-find label { padding: 0 4px; }
box.pakeplus-find entry.error { color: @theme_fg_color; }`;

function addStyle(widget: Gtk.Widget): void {
  const provider = new Gtk.CssProvider();
  provider.load_from_data(STYLE);
  Gtk.StyleContext.add_provider_for_screen(
    widget.get_screen(),
    provider,
    Gtk.STYLE_PROVIDER_PRIORITY_APPLICATION,
  );
}

function iconButton(icon: string, tip: string, run: () => void): Gtk.Button {
  const button = Gtk.Button.new_from_icon_name(icon, Gtk.IconSize.BUTTON);
  button.set_relief(Gtk.ReliefStyle.NONE);
  button.set_tooltip_text(tip);
  button.get_accessible().set_name(tip);
  button.set_focus_on_click(false);
  button.connect("clicked", run);
  return button;
}

/** The strip at the top of a window with the text to look for. */
export function createFindBar({ strings, below, search, next, previous, close }: FindBarOptions): FindBar {
  const box = new Gtk.Box({
    valign: Gtk.Align.START,
    halign: Gtk.Align.END,
    margin_end: 16,
    margin_top: below,
    spacing: 2,
  });
  box.get_style_context().add_class("pakeplus-find");
  addStyle(box);
  // Narrow, so that it fits into a small window.
  const entry = new Gtk.SearchEntry({ placeholder_text: strings.findText, width_chars: 16 });
  const label = new Gtk.Label();
  const [back, forward] = [
    iconButton("go-up-symbolic", strings.findPrevious, previous),
    iconButton("go-down-symbolic", strings.findNext, next),
  ];
  for (const child of [
    entry,
    label,
    back,
    forward,
    iconButton("window-close-symbolic", strings.close, close),
  ]) {
    box.pack_start(child, child === entry, child === entry, 0);
  }

  entry.connect("search-changed", () => search(entry.get_text()));
  entry.connect("next-match", next);
  entry.connect("previous-match", previous);
  entry.connect("stop-search", close);
  // Not by its key: an input method takes Enter to choose a word.
  entry.connect("activate", next);
  entry.connect("key-press-event", (_entry, pressed) => {
    const { name, shift } = readKeyPress(asEvent(pressed));
    const isBack = shift && (name === "Return" || name === "KP_Enter");
    if (isBack) {
      previous();
    }
    return isBack;
  });
  box.show_all();
  return {
    widget: box,
    focus: () => {
      entry.grab_focus();
      entry.select_region(0, -1);
    },
    text: () => entry.get_text(),
    tell(result, found) {
      label.set_text(result);
      back.set_sensitive(found);
      forward.set_sensitive(found);
      const style = entry.get_style_context();
      if (found || result === "") {
        style.remove_class("error");
      } else {
        style.add_class("error");
      }
    },
  };
}
