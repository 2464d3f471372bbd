import Gdk from "gi://Gdk?version=3.0";
import { asEvent } from "./as-event.ts";
import type { AppWindow, Shell } from "./shell.ts";

const ZOOM_STEP = 1.1;

type Command = (shell: Shell, from: AppWindow) => void;

function zoomBy(factor: number): Command {
  return (_shell, { view }) => {
    view.set_zoom_level(Math.min(Math.max(view.get_zoom_level() * factor, 0.25), 5));
  };
}

function toggleFullscreen({ window }: AppWindow): void {
  const state = window.get_window()?.get_state() ?? 0;
  if ((state & Gdk.WindowState.FULLSCREEN) !== 0) {
    window.unfullscreen();
  } else {
    window.fullscreen();
  }
}

function reload({ view, failed }: AppWindow): void {
  if (failed === null) {
    view.reload();
  } else {
    view.load_uri(failed);
  }
}

/** Key names of GDK, with the modifiers in a fixed order. */
const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["Alt+Left", (_shell, { view }) => view.go_back()],
  ["Alt+Right", (_shell, { view }) => view.go_forward()],
  ["F5", (_shell, from) => reload(from)],
  ["Ctrl+r", (_shell, from) => reload(from)],
  ["Ctrl+plus", zoomBy(ZOOM_STEP)],
  ["Ctrl+Shift+plus", zoomBy(ZOOM_STEP)],
  ["Ctrl+equal", zoomBy(ZOOM_STEP)],
  ["Ctrl+KP_Add", zoomBy(ZOOM_STEP)],
  ["Ctrl+minus", zoomBy(1 / ZOOM_STEP)],
  ["Ctrl+KP_Subtract", zoomBy(1 / ZOOM_STEP)],
  ["Ctrl+0", ({ config }, { view }) => view.set_zoom_level(config.window.zoom)],
  ["F11", (_shell, from) => toggleFullscreen(from)],
  ["Ctrl+q", ({ windows }) => [...windows].forEach(({ window }) => window.close())],
]);

function keyName(event: Gdk.Event): string {
  const [, value] = event.get_keyval();
  const [, state] = event.get_state();
  const modifiers = [
    [Gdk.ModifierType.CONTROL_MASK, "Ctrl"],
    [Gdk.ModifierType.MOD1_MASK, "Alt"],
    [Gdk.ModifierType.SHIFT_MASK, "Shift"],
  ] as const;
  const held = modifiers.filter(([mask]) => (state & mask) !== 0).map(([, name]) => name);
  return [...held, Gdk.keyval_name(value) ?? ""].join("+");
}

/** Scrolling takes these away from whoever comes after the page. */
const BEFORE_THE_PAGE = ["Alt+Left", "Alt+Right"];

/** R13, the keys of a browser that an app needs as well. The page gets nearly every key first and may keep it. */
export function addShortcuts(shell: Shell, from: AppWindow): void {
  from.view.connect("key-press-event", (_view, pressed) => {
    const name = keyName(asEvent(pressed));
    const command = BEFORE_THE_PAGE.includes(name) ? COMMANDS.get(name) : undefined;
    command?.(shell, from);
    return command !== undefined;
  });
  from.view.connect_after("key-press-event", (_view, pressed) => {
    const name = keyName(asEvent(pressed));
    if (name === "F12" && shell.config.debug) {
      from.view.get_inspector().show();
      return true;
    }
    const command = COMMANDS.get(name);
    command?.(shell, from);
    return command !== undefined;
  });
}
