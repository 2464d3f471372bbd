import Gdk from "gi://Gdk?version=3.0";
import GLib from "gi://GLib";
import Gtk from "gi://Gtk?version=3.0";
import Pango from "gi://Pango?version=1.0";
import { testLog } from "../gio/test-build.ts";
import { tellPlace } from "./test-place.ts";

interface NoticeButton {
  label: string;
  run: () => void;
}

interface NoticeContent {
  text: string;
  buttons?: readonly NoticeButton[];
  /** 0 to 1; absent for no bar. */
  progress?: number;
  /** Closed without an answer. */
  dismissed?: () => void;
}

interface Notice {
  update(content: NoticeContent): void;
  close(): void;
}

export interface Notices {
  widget: Gtk.Widget;
  show(content: NoticeContent): Notice;
  /** A text that goes away by itself. */
  tell(text: string): void;
}

const TELL_SECONDS = 20;
/** As long as browsers wait. */
const PRESS_WAIT_MS = 500;
/** A page that asks for much must not cover itself. */
const MAX_NOTICES = 4;

const now = (): number => GLib.get_monotonic_time() / 1000;

/** Presses that come earlier were meant for the page: it may have made the button appear under the pointer. */
function hearPresses(button: Gtk.Button, { label, run }: NoticeButton, from: number): void {
  let isHeard = false;
  button.connect("clicked", () => {
    if (isHeard) {
      run();
    }
  });
  const wait = Math.ceil(Math.max(0, from - now()));
  let timer: number | null = GLib.timeout_add(GLib.PRIORITY_DEFAULT, wait, () => {
    timer = null;
    isHeard = true;
    tellPlace(button, label);
    button.queue_resize();
    return GLib.SOURCE_REMOVE;
  });
  button.connect("destroy", () => {
    if (timer !== null) {
      GLib.source_remove(timer);
    }
  });
}

/** @param from When they begin to work, milliseconds of the monotonic clock. */
function addButtons(row: Gtk.Box, buttons: readonly NoticeButton[], from: number): void {
  for (const content of buttons) {
    const button = Gtk.Button.new_with_label(content.label);
    // The page keeps the keyboard, and with it the mouse pointer that it may want to hold.
    button.set_focus_on_click(false);
    hearPresses(button, content, from);
    row.pack_start(button, false, false, 0);
  }
}

const labelsOf = ({ buttons = [] }: NoticeContent): string => buttons.map(({ label }) => label).join("\n");

function fill(bar: Gtk.InfoBar, { text, buttons = [], progress }: NoticeContent, from: number): void {
  const area = bar.get_content_area();
  for (const child of area.get_children()) {
    child.destroy();
  }
  const label = new Gtk.Label({ label: text, xalign: 0, wrap: true, selectable: false });
  label.set_line_wrap_mode(Pango.WrapMode.WORD_CHAR);
  label.set_lines(3);
  label.set_ellipsize(Pango.EllipsizeMode.MIDDLE);
  area.pack_start(label, true, true, 0);
  if (progress !== undefined) {
    const progressBar = new Gtk.ProgressBar({
      fraction: Math.min(Math.max(progress, 0), 1),
      valign: Gtk.Align.CENTER,
    });
    area.pack_start(progressBar, false, false, 0);
  }
  addButtons(area, buttons, from);
  area.show_all();
}

/** The page below may have any colour. */
const STYLE = `infobar.pakeplus, infobar.pakeplus > revealer > box {
  background: @theme_bg_color;
  color: @theme_fg_color;
  border-top: 1px solid @borders;
}`;

function addStyle(): void {
  const screen = Gdk.Screen.get_default();
  const provider = new Gtk.CssProvider();
  provider.load_from_data(STYLE);
  if (screen !== null) {
    Gtk.StyleContext.add_provider_for_screen(screen, provider, Gtk.STYLE_PROVIDER_PRIORITY_APPLICATION);
  }
}

/** The strip at the bottom of a window in which the shell speaks: messages, questions, downloads. */
export function createNotices(): Notices {
  const box = new Gtk.Box({ orientation: Gtk.Orientation.VERTICAL, valign: Gtk.Align.END });
  box.set_no_show_all(true);
  addStyle();

  const dismissals: (() => void)[] = [];

  const show = (content: NoticeContent): Notice => {
    const bar = new Gtk.InfoBar({ message_type: Gtk.MessageType.OTHER, show_close_button: true });
    bar.get_style_context().add_class("pakeplus");
    let open = true;
    const close = () => {
      if (open) {
        open = false;
        dismissals.splice(dismissals.indexOf(dismiss), 1);
        bar.destroy();
        box.set_visible(box.get_children().length > 0);
      }
    };
    const dismiss = () => {
      close();
      content.dismissed?.();
    };
    bar.connect("response", dismiss);
    let labels = labelsOf(content);
    let from = now() + PRESS_WAIT_MS;
    fill(bar, content, from);
    tellPlace(bar, "Close", "end");
    if (dismissals.length >= MAX_NOTICES) {
      dismissals[0]?.();
    }
    dismissals.push(dismiss);
    box.pack_end(bar, false, false, 0);
    bar.show();
    box.show();
    testLog("message", { text: content.text, buttons: content.buttons?.map(({ label }) => label) ?? [] });
    return {
      update: (next) => {
        if (open) {
          from = labelsOf(next) === labels ? from : now() + PRESS_WAIT_MS;
          labels = labelsOf(next);
          fill(bar, next, from);
        }
      },
      close,
    };
  };

  return {
    widget: box,
    show,
    tell(text) {
      const notice = show({ text });
      GLib.timeout_add_seconds(GLib.PRIORITY_DEFAULT, TELL_SECONDS, () => {
        notice.close();
        return GLib.SOURCE_REMOVE;
      });
    },
  };
}
