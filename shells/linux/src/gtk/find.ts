import WebKit2 from "gi://WebKit2?version=4.1";
import { type FindProgress, NOT_FOUND, stepFind } from "../find-progress.ts";
import { testLog } from "../gio/test-build.ts";
import { createFindBar, type FindBar } from "./find-bar.ts";
import type { AppWindow, Shell } from "./shell.ts";

export interface Find {
  open(): void;
  next(): void;
  previous(): void;
  /** @returns Whether there was anything to close. */
  close(): boolean;
}

const OPTIONS = WebKit2.FindOptions.CASE_INSENSITIVE | WebKit2.FindOptions.WRAP_AROUND;
/** Of the window buttons that lie over the page. */
const BUTTONS_HEIGHT = 44;
const MAX_MATCHES = 10_000;
/** The find world has nothing in it; a page cannot see what runs there. */
const FIND_WORLD = "pakeplus-find";

/** Finds text in the page of a window. The engine counts the matches and does not say which one it is at. */
export function createFind(shell: Shell, from: AppWindow): Find {
  const { strings } = shell;
  const { view, overlay } = from;
  const controller = view.get_find_controller();
  let bar: FindBar | null = null;
  let isOpen = false;
  let searched = "";
  let isNew = false;
  let progress: FindProgress = NOT_FOUND;

  const tell = () => {
    const { current, total } = progress;
    const text = searched === "" ? "" : total === 0 ? strings.findNothing : strings.findCount(current, total);
    bar?.tell(text, total > 0);
    testLog("find", { text: searched, ...progress });
  };
  controller.connect("found-text", (_controller, count) => {
    // Going on to the next one counts only that one.
    if (isNew) {
      isNew = false;
      progress = { current: 1, total: Math.min(count, MAX_MATCHES) };
      tell();
    }
  });
  controller.connect("failed-to-find-text", () => {
    isNew = false;
    progress = NOT_FOUND;
    tell();
  });

  const search = (text: string) => {
    searched = text;
    if (text === "") {
      controller.search_finish();
      progress = NOT_FOUND;
      tell();
      return;
    }
    isNew = true;
    // The engine begins at the selection; without one the first match is the first.
    view.evaluate_javascript("getSelection().removeAllRanges()", -1, FIND_WORLD, null, null, () => {
      if (searched === text && isOpen) {
        controller.search(text, OPTIONS, MAX_MATCHES);
      }
    });
  };

  const step = (by: 1 | -1) => {
    if (!isOpen) {
      open();
    }
    const text = bar?.text() ?? "";
    if (text !== searched) {
      search(text);
    } else if (progress.total > 0) {
      progress = stepFind(progress, by);
      if (by === 1) {
        controller.search_next();
      } else {
        controller.search_previous();
      }
      tell();
    }
  };
  const close = () => {
    if (!isOpen) {
      return false;
    }
    isOpen = false;
    searched = "";
    progress = NOT_FOUND;
    controller.search_finish();
    bar?.widget.hide();
    view.grab_focus();
    return true;
  };
  const createBar = (): FindBar => {
    const made = createFindBar({
      strings,
      below: shell.config.window.titleBar === "overlay" ? BUTTONS_HEIGHT : 0,
      search: (text) => (text === searched ? undefined : search(text)),
      next: () => step(1),
      previous: () => step(-1),
      close,
    });
    overlay.add_overlay(made.widget);
    return made;
  };
  const open = () => {
    isOpen = true;
    bar ??= createBar();
    bar.widget.show();
    // Finding now would select text in the page, and with that take the selection away that typing replaces.
    bar.focus();
    tell();
  };
  view.connect("load-changed", (_view, event) => {
    if (isOpen && event === WebKit2.LoadEvent.FINISHED && bar !== null) {
      search(bar.text());
    }
  });
  return { open, next: () => step(1), previous: () => step(-1), close };
}
