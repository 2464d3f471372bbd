import Gdk from "gi://Gdk?version=3.0";
import GLib from "gi://GLib";
import Gtk from "gi://Gtk?version=3.0";
import { isBroken, testLog } from "../gio/test-build.ts";
import { nowMs } from "./carry-out.ts";
import { type Delivery, createDelivery } from "./deliver-files.ts";
import type { AppWindow, Shell } from "./shell.ts";

/** What file managers offer; a text or a picture of another program has other types. */
const FILES = "text/uri-list";

/** GDK's flags have no name for none of them. */
const NO_ACTION: Gdk.DragAction = Gdk.DragAction.COPY & Gdk.DragAction.MOVE;

/** A drag inside the app, for example of a link, is the engine's own. */
function mayBringFiles(context: Gdk.DragContext): boolean {
  const isOwn = Gtk.drag_get_source_widget(context) !== null;
  // GJS passes atoms as texts, whatever the typings say.
  const targets = context.list_targets() as unknown as readonly string[];
  return !isOwn && targets.includes(FILES);
}

function pathsOf(uris: readonly string[] | null): string[] {
  return (uris ?? []).flatMap((uri) => {
    try {
      return [GLib.filename_from_uri(uri)[0]];
    } catch {
      return [];
    }
  });
}

/** `window.dragDrop: false`: files from other programs are refused before the page or the engine sees them. */
function refuseFiles(view: Gtk.Widget): void {
  view.connect("drag-motion", (_view, context, _x, _y, time) => {
    if (!mayBringFiles(context)) {
      return false;
    }
    Gdk.drag_status(context, NO_ACTION, time);
    return true;
  });
  view.connect("drag-drop", (_view, context, _x, _y, time) => {
    if (!mayBringFiles(context)) {
      return false;
    }
    testLog("drop-refused");
    Gtk.drag_finish(context, false, false, time);
    return true;
  });
}

/** A drag of another program over the view. A link of a browser has the same type as files have. */
interface Drag {
  context: Gdk.DragContext;
  content: "asked for" | "files" | "something else";
  delivery: Delivery | null;
}

/**
 * The engine gives pages no dropped files since a security fix (WebKitGTK 2.50), only their paths, and goes to the file
 * where the page takes nothing. So the shell brings files to the page itself, and the engine never sees them.
 */
function bringFiles(shell: Shell, from: AppWindow): void {
  const { view } = from;
  let drag: Drag | null = null;

  view.connect("drag-motion", (_view, context, x, y, time) => {
    if (!mayBringFiles(context) || (drag?.context === context && drag.content === "something else")) {
      return false;
    }
    if (drag?.context !== context) {
      drag = { context, content: "asked for", delivery: null };
      view.drag_get_data(context, Gdk.Atom.intern(FILES, false), time);
    }
    if (drag.delivery === null) {
      Gdk.drag_status(context, NO_ACTION, time);
    } else {
      drag.delivery.hover({ x, y }, (isWelcome) => {
        Gdk.drag_status(context, isWelcome ? Gdk.DragAction.COPY : NO_ACTION, time);
      });
    }
    return true;
  });
  view.connect("drag-data-received", (_view, context, _x, _y, data) => {
    if (drag?.context === context && drag.content === "asked for") {
      const paths = pathsOf(data.get_uris());
      drag.content = paths.length > 0 ? "files" : "something else";
      drag.delivery = paths.length > 0 ? createDelivery(shell, from, paths) : null;
    }
  });
  view.connect("drag-leave", (_view, context) => {
    const left = drag;
    // GTK says so before a drop, too.
    GLib.idle_add(GLib.PRIORITY_DEFAULT, () => {
      if (left?.context === context && drag === left) {
        left.delivery?.leave();
        drag = null;
      }
      return GLib.SOURCE_REMOVE;
    });
  });
  view.connect("drag-drop", (_view, context, x, y, time) => {
    if (drag?.context !== context || drag.content === "something else") {
      return false;
    }
    const { delivery } = drag;
    drag = null;
    delivery?.drop({ x, y });
    shell.lastInput = nowMs();
    Gtk.drag_finish(context, delivery !== null, false, time);
    return true;
  });
}

/** R18: files dropped on the page. */
export function watchDrops(shell: Shell, from: AppWindow): void {
  if (!shell.config.window.dragDrop || isBroken("R18")) {
    refuseFiles(from.view);
  } else {
    bringFiles(shell, from);
  }
}
