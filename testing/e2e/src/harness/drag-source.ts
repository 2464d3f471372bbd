import { pathToFileURL } from "node:url";
import { type Dragged, type Point, waitFor, within } from "@pakeplus/conformance";
import { mustRun, start } from "./process.ts";
import type { Session } from "./session.ts";
import { windowsOf } from "./windows.ts";

/** Another program with something to drag, in a corner of the screen; says what becomes of it. */
const PROGRAM = `
  Object.assign(imports.gi.versions, { Gdk: "3.0", Gtk: "3.0" });
  const { Gdk, Gtk } = imports.gi;
  Gtk.init(null);
  const [kind, ...values] = ARGV;
  const targets = kind === "uris" ? [Gtk.TargetEntry.new("text/uri-list", 0, 0)] : [];
  const window = new Gtk.Window({ type: Gtk.WindowType.POPUP, default_width: 60, default_height: 60 });
  const handle = new Gtk.EventBox();
  window.add(handle);
  handle.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, targets, Gdk.DragAction.COPY);
  if (kind === "text") handle.drag_source_add_text_targets();
  handle.connect("drag-begin", () => print("begun"));
  handle.connect("drag-data-get", (_handle, _context, data) =>
    kind === "uris" ? data.set_uris(values) : data.set_text(values[0], -1));
  let failed = false;
  handle.connect("drag-failed", () => { failed = true; return true; });
  handle.connect("drag-end", () => { print(failed ? "failed" : "taken"); Gtk.main_quit(); });
  window.connect("map-event", () => print("ready"));
  window.show_all();
  window.move(0, 0);
  Gtk.main();`;

/** A place that takes nothing never says so; one that does has by then. */
const STEPS_TO_REFUSE = 12;

function argumentsFor(what: Dragged): readonly string[] {
  if ("text" in what) return ["text", what.text];
  // Files and links come as the same type.
  return ["uris", ...("link" in what ? [what.link] : what.files.map((path) => pathToFileURL(path).href))];
}

/** @returns Whether the place took what was dropped. */
export async function dragAndDrop(
  session: Session,
  what: Dragged,
  { place, isSeen }: { place: Point; isSeen?: (() => Promise<boolean>) | undefined },
): Promise<boolean> {
  const { env } = session;
  const hand = windowsOf(session);
  const button = async (action: "mousedown" | "mouseup") =>
    mustRun("xdotool", [action, "1"], { env, deadline: 10_000 });
  const args = argumentsFor(what);
  const source = start("gjs", ["-c", PROGRAM, ...args], { env });
  const said = async (word: string) =>
    waitFor(`the other program to say ${word}`, () => (source.stdout().includes(word) ? true : undefined), {
      describe: source.output,
    });
  try {
    await said("ready");
    await hand.moveMouse(20, 20);
    await button("mousedown");
    for (const step of [30, 45]) await hand.moveMouse(step, step);
    await said("begun");
    // Not there in one go: a place learns of a drag and answers while the hand goes on.
    let step = 0;
    await waitFor(
      "the place to see what comes",
      async () => {
        step += 1;
        await hand.moveMouse(place.x - (step % 2) * 3, place.y);
        return (isSeen === undefined ? step > STEPS_TO_REFUSE : await isSeen()) || undefined;
      },
      { describe: source.output },
    );
    await button("mouseup");
    await within("the drop to end", source.exited, { describe: source.output });
    return source.stdout().includes("taken");
  } finally {
    await button("mouseup");
    await source.stop();
  }
}
