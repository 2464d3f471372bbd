import GLib from "gi://GLib";
import type Gtk from "gi://Gtk?version=3.0";
import type WebKit2 from "gi://WebKit2?version=4.1";
import { isUserActive, spendPopup } from "../activation.ts";
import { isBroken, testLog } from "../gio/test-build.ts";
import { planPopup } from "../navigation-plan.ts";
import { carryOut, nowMs, speaker } from "./carry-out.ts";
import { shownAddress } from "../shown-address.ts";
import type { AppWindow, Shell } from "./shell.ts";

/** The engine's way to say that a page asked for no size. */
const NO_SIZE = 100;
/** The typings do not know that the engine takes null for "no window". */
const NO_WINDOW = null as unknown as Gtk.Widget;
/** An empty popup usually gets its address in the same moment; until then it would only flicker. */
const BLANK_WAIT_MS = 150;

function mayOpen(shell: Shell): boolean {
  const now = nowMs();
  const { lastInput } = shell;
  const isActive = isUserActive({ now, lastInput, started: Number.NEGATIVE_INFINITY });
  if (isActive && lastInput !== shell.lastInputOfPopup) {
    shell.lastInputOfPopup = lastInput;
    return true;
  }
  const { allowed, popups } = spendPopup(shell.popups, now);
  shell.popups = popups;
  return allowed;
}

function askForPopup(shell: Shell, from: AppWindow, request: WebKit2.URIRequest): void {
  const talker = speaker(shell, from);
  const notice = talker.notices.show({
    text: shell.strings.wantsPopup(shownAddress(request.get_uri())),
    buttons: [
      {
        label: shell.strings.open,
        run: () => {
          notice.close();
          carryOut(shell, from, "window", request);
        },
      },
    ],
  });
}

function showWhenReady(popup: AppWindow): void {
  const { view, window } = popup;
  view.connect("ready-to-show", () => {
    const { width, height } = view.get_window_properties().get_geometry();
    if (!isBroken("R4") && width !== NO_SIZE && width > 0 && height > 0) {
      window.resize(width, height);
    }
    GLib.timeout_add(GLib.PRIORITY_DEFAULT, BLANK_WAIT_MS, () => {
      // Closed in the meantime when its address was one for the browser.
      if (!popup.isClosed) {
        window.present();
      }
      return GLib.SOURCE_REMOVE;
    });
  });
}

/** Gives pages real windows for `window.open` and targets, as far as the link rules say so. */
export function watchPopups(shell: Shell, from: AppWindow): void {
  from.view.connect("create", (_view, action) => {
    const request = action.get_request();
    const address = request.get_uri() ?? "";
    const destination = planPopup({
      action: isBroken("R3") && /^https?:/.test(address) ? "app" : shell.decide(address),
      address,
      method: request.get_http_method() ?? "GET",
    });
    testLog("popup", { address, destination });
    if (destination !== "window" && destination !== "here") {
      carryOut(shell, from, destination, request);
      return NO_WINDOW;
    }
    if (!mayOpen(shell)) {
      askForPopup(shell, from, request);
      return NO_WINDOW;
    }
    if (isBroken("R4")) {
      carryOut(shell, from, "window", request);
      return NO_WINDOW;
    }
    const popup = shell.openWindow(shell, { isMain: false, opener: from });
    showWhenReady(popup);
    return popup.view;
  });
}
