import Gdk from "gi://Gdk?version=3.0";
import type Gtk from "gi://Gtk?version=3.0";
import type { RuntimeConfig } from "@pakeplus/core";
import { AUTOSTART_OPTION } from "../command-line.ts";
import { isBroken, testLog } from "../gio/test-build.ts";
import { appearanceOf, clickShows, startsHidden } from "../presence.ts";
import { nowMs } from "./carry-out.ts";
import { isX11 } from "./display-kind.ts";
import { presentWithToken } from "./present-with-token.ts";
import type { AppWindow } from "./shell.ts";
import type { StartOptions } from "./start-options.ts";

/** Whether and how the main window is there; R14. */
export interface Presence {
  /** Takes over the main window, which is not shown yet. */
  attach(main: AppWindow): void;
  /** Whether a tray shows the app's icon. */
  setHost(isThere: boolean): void;
  /** @param token See {@link presentWithToken}. */
  show(token?: string | null): void;
  hide(): void;
  /** A click on the icon. */
  toggle(token: string | null): void;
  isShown(): boolean;
  /** The app's own page wants its window closed, whatever buttons the window has. */
  closeByPage(): void;
  /** Ends the app, also when closing only hides. */
  quit(): void;
  /** Called when {@link isShown} may have changed. */
  watchers: (() => void)[];
}

function isMinimised(window: Gtk.Window): boolean {
  return ((window.get_window()?.get_state() ?? 0) & Gdk.WindowState.ICONIFIED) !== 0;
}

/** Where the window manager puts it when it comes back is a matter of luck otherwise. */
function hideInPlace(window: Gtk.Window): void {
  const [x, y] = window.get_position();
  window.hide();
  // Whoever asks for it back wants to type in it.
  window.set_focus_on_map(true);
  if (isX11()) {
    window.move(x, y);
  }
}

/** Of an app that is about to start. */
export function presenceFor(config: RuntimeConfig, { autostart, words }: StartOptions): Presence {
  const { hideOnClose, closable } = config.window;
  const brings = words.filter((word) => word !== AUTOSTART_OPTION).length;
  return createPresence({
    isHidden: startsHidden(config, { autostart, brings }) && !isBroken("R14"),
    hides: hideOnClose && !isBroken("R14"),
    closable: closable || isBroken("R11"),
  });
}

function createPresence({
  isHidden,
  hides,
  closable,
}: {
  isHidden: boolean;
  hides: boolean;
  closable: boolean;
}): Presence {
  let main: AppWindow | null = null;
  let hasHost: boolean | null = null;
  let wantsHidden = isHidden;
  let isQuitting = false;
  let lastActive = Number.NEGATIVE_INFINITY;
  let isShowing = false;

  const changed = () => {
    for (const watcher of presence.watchers) {
      watcher();
    }
  };
  const apply = () => {
    const window = main?.window;
    const appearance = appearanceOf(wantsHidden, hasHost);
    testLog("presence", { appearance });
    if (window !== undefined && appearance === "hidden" && window.visible) {
      hideInPlace(window);
    } else if (window !== undefined && appearance === "minimised") {
      window.iconify();
      isShowing = true;
      window.show();
      isShowing = false;
    }
    changed();
  };

  const presence: Presence = {
    watchers: [],
    attach(attached) {
      main = attached;
      const { window } = attached;
      window.connect("delete-event", () => {
        if (isQuitting) {
          return false;
        }
        const stays = hides || !closable;
        if (hides && closable) {
          presence.hide();
        }
        return stays;
      });
      // Someone else brings the window back: a notification, the task bar.
      window.connect("show", () => {
        wantsHidden &&= isShowing;
        changed();
      });
      window.connect("notify::is-active", () => {
        lastActive = nowMs();
        // Wayland does not tell which windows are minimised.
        wantsHidden &&= isX11() || !window.is_active;
        changed();
      });
      let wasMinimised = false;
      window.connect("window-state-event", () => {
        wantsHidden &&= !(wasMinimised && window.visible && !isMinimised(window));
        wasMinimised = isMinimised(window);
        changed();
        return false;
      });
      if (wantsHidden) {
        apply();
      } else {
        window.show();
      }
    },
    setHost(isThere) {
      hasHost = isThere;
      if (wantsHidden) {
        apply();
      }
    },
    show(token = null) {
      wantsHidden = false;
      if (main !== null) {
        main.window.deiconify();
        presentWithToken(main, token);
      }
      changed();
    },
    hide() {
      wantsHidden = true;
      apply();
    },
    toggle(token) {
      const isActive = main?.window.is_active ?? false;
      if (clickShows({ isShown: presence.isShown(), isActive, sinceActive: nowMs() - lastActive })) {
        presence.show(token);
      } else {
        presence.hide();
      }
    },
    isShown: () => main !== null && !wantsHidden && main.window.visible && !isMinimised(main.window),
    closeByPage() {
      if (hides) {
        presence.hide();
      } else {
        presence.quit();
      }
    },
    quit() {
      isQuitting = true;
      main?.window.destroy();
    },
  };
  return presence;
}
