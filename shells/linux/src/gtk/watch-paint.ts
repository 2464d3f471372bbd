import type Gio from "gi://Gio";
import GLib from "gi://GLib";
import WebKit2 from "gi://WebKit2?version=4.1";
import { blank, painted, unknown } from "../environment/start-record.ts";
import { onTermination } from "../gio/on-termination.ts";
import { beginStart, type StartEnvironment } from "../gio/start-environment.ts";
import { testLog, testValue } from "../gio/test-build.ts";
import { type ImageSurface, isVariedPicture, showsSomething } from "./colours-seen.ts";
import type { AppWindow, Shell } from "./shell.ts";

/** After a load, for its first frame to arrive; nobody waits for it. */
const FIRST_LOOK_MS = 1_000;
/** Between a look that saw nothing and the last one. */
const SECOND_LOOK_MS = 3_000;

type Verdict = "painted" | "blank" | "unknown";

/**
 * Finds out whether the page is really seen. The engine does not say so: it knows what it has drawn, not whether the
 * picture has arrived. Hence the comparison of what the window shows with what the engine draws on request.
 */
function look({ view }: AppWindow, done: (verdict: Verdict) => void): void {
  if (!view.get_mapped()) {
    done("unknown");
    return;
  }
  if (testValue("PAKEPLUS_TEST_UNPAINTED") === null && showsSomething(view)) {
    done("painted");
    return;
  }
  testLog("paint-look");
  view.get_snapshot(WebKit2.SnapshotRegion.VISIBLE, WebKit2.SnapshotOptions.NONE, null, (_view, result) => {
    // The page is gone or going. GJS ends the program over a picture that is missing before it sees the error.
    if ((result as Gio.Task).had_error()) {
      done("unknown");
      return;
    }
    let hasContent = false;
    try {
      hasContent = isVariedPicture(view.get_snapshot_finish(result) as ImageSurface);
    } catch (error) {
      testLog("paint-unknown", { error: String(error) });
    }
    // A plain page looks the same either way.
    done(hasContent ? "blank" : "unknown");
  });
}

/** A fault of an exotic system's drawing functions must not stop the app: then nothing is known. */
function safeLook(from: AppWindow, done: (verdict: Verdict) => void): void {
  try {
    look(from, done);
  } catch (error) {
    testLog("paint-unknown", { error: String(error) });
    done("unknown");
  }
}

function after(milliseconds: number, from: AppWindow, run: () => void): void {
  GLib.timeout_add(GLib.PRIORITY_LOW, milliseconds, () => {
    if (!from.isClosed) {
      run();
    }
    return GLib.SOURCE_REMOVE;
  });
}

/** Remembers whether this start shows a page, so that the next one can use simpler graphics when it does not. */
export function watchPaint(shell: Shell, from: AppWindow, environment: StartEnvironment): void {
  const { record, save } = environment;
  beginStart(environment);
  let settled = false;
  let crashed = false;
  const settle = (verdict: Verdict) => {
    if (settled) {
      return;
    }
    settled = true;
    stopWatching();
    testLog("paint", { verdict });
    save({ painted, blank, unknown }[verdict](record));
    if (verdict === "blank" && !from.isClosed) {
      from.notices.tell(shell.strings.pageNotSeen);
    }
  };
  // A session that ends says nothing about the graphics.
  const stopWatching = onTermination(() => save(unknown(record)));
  const loading = from.view.connect("load-changed", (_view, event) => {
    if (event !== WebKit2.LoadEvent.FINISHED) {
      return;
    }
    from.view.disconnect(loading);
    if (record.good) {
      settle("painted");
      return;
    }
    after(FIRST_LOOK_MS, from, () => {
      safeLook(from, (first) => {
        if (first === "painted") {
          settle(first);
        } else {
          after(SECOND_LOOK_MS, from, () => safeLook(from, settle));
        }
      });
    });
  });
  from.view.connect("web-process-terminated", () => {
    crashed = true;
  });
  from.window.connect("destroy", () => {
    // Whoever closes a window whose renderer keeps ending has seen nothing in it.
    settle(crashed ? "blank" : "unknown");
  });
  if (environment.raisedNow) {
    from.notices.tell(shell.strings.simplerGraphics);
  }
}
