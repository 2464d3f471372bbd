import Gdk from "gi://Gdk?version=3.0";
import Gtk from "gi://Gtk?version=3.0";
import { isBroken, testLog } from "../gio/test-build.ts";
import type { AppWindow, Shell } from "./shell.ts";

/** What file managers offer; a text or a picture of another program has other types. */
const FILES = "text/uri-list";

/** GDK's flags have no name for none of them. */
const NO_ACTION: Gdk.DragAction = Gdk.DragAction.COPY & Gdk.DragAction.MOVE;

/** A drag inside the app, for example of a link, is the page's own. */
function bringsFiles(context: Gdk.DragContext): boolean {
  const isOwn = Gtk.drag_get_source_widget(context) !== null;
  // GJS passes atoms as texts, whatever the typings say.
  return !isOwn && context.list_targets().some((target) => String(target) === FILES);
}

/** `window.dragDrop: false`: files from other programs are refused before the page or the engine sees them. */
function refuseFiles(view: Gtk.Widget): void {
  view.connect("drag-motion", (_view, context, _x, _y, time) => {
    if (!bringsFiles(context)) {
      return false;
    }
    Gdk.drag_status(context, NO_ACTION, time);
    return true;
  });
  view.connect("drag-drop", (_view, context, _x, _y, time) => {
    if (!bringsFiles(context)) {
      return false;
    }
    testLog("drop-refused");
    Gtk.drag_finish(context, false, false, time);
    return true;
  });
}

/** R18: files dropped on the page. */
export function watchDrops({ config }: Shell, { view }: AppWindow): void {
  if (!config.window.dragDrop || isBroken("R18")) {
    refuseFiles(view);
  }
}
