import GLib from "gi://GLib";
import type WebKit2 from "gi://WebKit2?version=4.1";
import { spendActivation } from "../activation.ts";
import { testLog } from "../gio/test-build.ts";
import type { Destination } from "../navigation-plan.ts";
import { shownAddress } from "../shown-address.ts";
import { openOutside } from "./open-outside.ts";
import type { AppWindow, Shell } from "./shell.ts";

export function nowMs(): number {
  return GLib.get_monotonic_time() / 1000;
}

/** The person has just done what may lead outside. */
export function noteChoice(shell: Shell): void {
  shell.lastInput = nowMs();
  shell.lastChoice = shell.lastInput;
}

/** The window that can say something about `from`: itself, or the main one while it has nothing to show. */
export function speaker(shell: Shell, from: AppWindow): AppWindow {
  return from.hasContent || from.isMain ? from : (shell.windows.find(({ isMain }) => isMain) ?? from);
}

/** A popup that turned out to be something else does not stay behind as an empty window. */
export function closeIfEmpty(from: AppWindow): void {
  if (!from.isMain && !from.hasContent) {
    // Not while the engine still asks about this very view.
    GLib.idle_add(GLib.PRIORITY_DEFAULT, () => {
      from.window.destroy();
      return GLib.SOURCE_REMOVE;
    });
  }
}

function openOrAsk(
  shell: Shell,
  from: AppWindow,
  { address, isStart }: { address: string; isStart: boolean },
): void {
  const { strings, lastChoice, started } = shell;
  const talker = speaker(shell, from);
  const times = { now: nowMs(), lastInput: lastChoice, started };
  const spent = spendActivation(times, { isStart, spent: shell.lastInputOfOutside });
  if (spent !== null) {
    shell.lastInputOfOutside = spent;
    openOutside(shell, talker, address);
    return;
  }
  const notice = talker.notices.show({
    text: strings.wantsToOpen(shownAddress(address)),
    buttons: [
      {
        label: strings.open,
        run: () => {
          notice.close();
          openOutside(shell, talker, address);
        },
      },
    ],
  });
}

/** Does what the link rules say with a navigation that does not go on where it was asked for. */
export function carryOut(
  shell: Shell,
  from: AppWindow,
  destination: Exclude<Destination, "here">,
  request: WebKit2.URIRequest,
): void {
  const address = request.get_uri();
  testLog("link", { address, destination });
  switch (destination) {
    case "window": {
      const opened = shell.openWindow(shell, { isMain: false });
      opened.view.load_request(request);
      opened.window.present();
      break;
    }
    case "browser":
    case "system":
      openOrAsk(shell, from, { address, isStart: destination === "browser" });
      break;
    case "block":
      speaker(shell, from).notices.tell(shell.strings.blocked(shownAddress(address)));
      break;
  }
}
