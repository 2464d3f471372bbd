import Gdk from "gi://Gdk?version=3.0";
import { isBroken, testLog } from "../gio/test-build.ts";
import { type KeyCommand, keyCommand } from "../key-commands.ts";
import { asEvent } from "./as-event.ts";
import { createFind, type Find } from "./find.ts";
import { readKeyPress } from "./key-press.ts";
import { printPage } from "./printing.ts";
import { reload } from "./reload.ts";
import type { AppWindow, Shell } from "./shell.ts";

const ZOOM_STEP = 1.1;
/** Of mice with buttons for the thumb, as X and Wayland number them. */
const BACK_BUTTON = 8;
const FORWARD_BUTTON = 9;

function zoomBy({ view }: AppWindow, factor: number): void {
  view.set_zoom_level(Math.min(Math.max(view.get_zoom_level() * factor, 0.25), 5));
}

function toggleFullscreen({ window }: AppWindow): void {
  const state = window.get_window()?.get_state() ?? 0;
  if ((state & Gdk.WindowState.FULLSCREEN) !== 0) {
    window.unfullscreen();
  } else {
    window.fullscreen();
  }
}

function commandsOf(shell: Shell, from: AppWindow, find: Find): Readonly<Record<KeyCommand, () => void>> {
  const { view, window } = from;
  return {
    back: () => view.go_back(),
    forward: () => view.go_forward(),
    reload: () => reload(from),
    reloadAll: () => {
      if (from.failed === null) {
        view.stop_loading();
        view.reload_bypass_cache();
      } else {
        reload(from);
      }
    },
    zoomIn: () => zoomBy(from, ZOOM_STEP),
    zoomOut: () => zoomBy(from, 1 / ZOOM_STEP),
    zoomReset: () => view.set_zoom_level(shell.config.window.zoom),
    fullscreen: () => toggleFullscreen(from),
    find: () => find.open(),
    findNext: () => find.next(),
    findPrevious: () => find.previous(),
    print: () => printPage(shell, from),
    close: () => window.close(),
    quit: () => shell.presence.quit(),
    devtools: () => view.get_inspector().show(),
  };
}

/** R13: the keys and mouse buttons of a browser that an app needs as well. */
export function addShortcuts(shell: Shell, from: AppWindow): void {
  if (isBroken("R13")) {
    return;
  }
  const { view, window } = from;
  const find = createFind(shell, from);
  const commands = commandsOf(shell, from, find);
  const run = (command: KeyCommand | null): boolean => {
    if (command === null) {
      return false;
    }
    testLog("key", { command });
    commands[command]();
    return true;
  };

  view.connect("key-press-event", (_view, pressed) =>
    run(keyCommand(readKeyPress(asEvent(pressed)), shell.config, "before the page")),
  );
  // Of the window, so that keys work as well while the find bar or a button has the keyboard.
  window.connect_after("key-press-event", (_window, pressed) => {
    const press = readKeyPress(asEvent(pressed));
    return press.name === "Escape" ? find.close() : run(keyCommand(press, shell.config, "after the page"));
  });
  if (shell.config.window.shortcuts) {
    view.connect("button-press-event", (_view, pressed) => {
      const [, button] = asEvent(pressed).get_button();
      return run(button === BACK_BUTTON ? "back" : button === FORWARD_BUTTON ? "forward" : null);
    });
  }
}
