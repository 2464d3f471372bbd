import Gdk from "gi://Gdk?version=3.0";
import GLib from "gi://GLib";
import Gtk from "gi://Gtk?version=3.0";
import type { RuntimeWindow } from "@pakeplus/core";
import { isBroken, testLog } from "../gio/test-build.ts";
import { type Area, clampWindowState, parseWindowState, type WindowState } from "../window-state.ts";
import { isX11 } from "./display-kind.ts";
import type { Shell } from "./shell.ts";

const SAVE_DELAY_MS = 400;

function statePath(shell: Shell): string {
  return GLib.build_filenamev([shell.paths.state, "window.json"]);
}

function workAreas(): Area[] {
  const display = Gdk.Display.get_default();
  if (display === null) {
    return [];
  }
  const primary = display.get_primary_monitor();
  const monitors = Array.from({ length: display.get_n_monitors() }, (_none, index) =>
    display.get_monitor(index),
  );
  return [primary, ...monitors.filter((monitor) => monitor !== primary)].flatMap((monitor) => {
    const area = monitor?.get_workarea();
    return area === undefined ? [] : [{ x: area.x, y: area.y, width: area.width, height: area.height }];
  });
}

export function applySizeLimits(options: RuntimeWindow, window: Gtk.Window): void {
  const { minWidth, minHeight, maxWidth, maxHeight } = options;
  const geometry = new Gdk.Geometry();
  geometry.min_width = minWidth ?? 1;
  geometry.min_height = minHeight ?? 1;
  geometry.max_width = maxWidth ?? 32_767;
  geometry.max_height = maxHeight ?? 32_767;
  window.set_geometry_hints(null, geometry, Gdk.WindowHints.MIN_SIZE | Gdk.WindowHints.MAX_SIZE);
  window.set_resizable(options.resizable);
  if (!options.resizable) {
    // A window that cannot be resized takes the size that its content asks for.
    window.get_child()?.set_size_request(options.width, options.height);
  }
}

function initialState(shell: Shell): WindowState | null {
  const { rememberState: remembers } = shell.config.window;
  const text = remembers && !isBroken("R11") ? shell.records.read(statePath(shell)) : null;
  return text === null ? null : parseWindowState(text);
}

/** Puts the main window where the definition says or, after the first time, where it was left. */
export function restoreState(shell: Shell, window: Gtk.Window): void {
  const options = shell.config.window;
  const saved = initialState(shell);
  const wanted: WindowState = saved ?? { ...options, x: options.x, y: options.y };
  const state = clampWindowState(wanted, workAreas());
  if (options.resizable) {
    window.set_default_size(state.width, state.height);
  }
  if (state.x !== null && state.y !== null && isX11()) {
    window.move(state.x, state.y);
  } else if (options.center) {
    window.set_position(Gtk.WindowPosition.CENTER);
  }
  if (state.maximized) {
    window.maximize();
  }
  if (state.fullscreen) {
    window.fullscreen();
  }
}

/** Saves size, place and state of the main window shortly after each change and when it closes. */
export function rememberState(shell: Shell, window: Gtk.Window): void {
  if (!shell.config.window.rememberState || isBroken("R11")) {
    return;
  }
  const { width, height } = shell.config.window;
  const state: WindowState = { width, height, x: null, y: null, maximized: false, fullscreen: false };
  let timer: number | null = null;
  let saved = "";

  const save = () => {
    const text = `${JSON.stringify(state)}\n`;
    if (text === saved) {
      return;
    }
    saved = text;
    try {
      shell.records.write(statePath(shell), text);
      testLog("state-saved", { ...state });
    } catch {
      // A full disk must not keep a window from closing; the next start uses the size before.
    }
  };
  const saveSoon = () => {
    timer ??= GLib.timeout_add(GLib.PRIORITY_LOW, SAVE_DELAY_MS, () => {
      timer = null;
      save();
      return GLib.SOURCE_REMOVE;
    });
  };

  window.connect("configure-event", () => {
    // Wayland tells the size of a full screen before the event that says it is one.
    const filling = Gdk.WindowState.MAXIMIZED | Gdk.WindowState.FULLSCREEN;
    if (((window.get_window()?.get_state() ?? 0) & filling) === 0) {
      [state.width, state.height] = window.get_size();
      if (isX11()) {
        [state.x, state.y] = window.get_position();
      }
    }
    saveSoon();
    return false;
  });
  window.connect("window-state-event", () => {
    const flags = window.get_window()?.get_state() ?? 0;
    state.maximized = (flags & Gdk.WindowState.MAXIMIZED) !== 0;
    state.fullscreen = (flags & Gdk.WindowState.FULLSCREEN) !== 0;
    saveSoon();
    return false;
  });
  window.connect("destroy", () => {
    if (timer !== null) {
      GLib.source_remove(timer);
    }
    save();
  });
}
