import Gio from "gi://Gio";
import WebKit2 from "gi://WebKit2?version=4.1";
import { emptySeparators, keepsMenuEntry, type MenuEntry } from "../context-menu-entries.ts";
import { testLog } from "../gio/test-build.ts";
import { noteChoice } from "./carry-out.ts";
import { forgetAnswers, hasAnswers } from "./permission-answers.ts";
import type { AppWindow, Shell } from "./shell.ts";

const { ContextMenuAction } = WebKit2;

const ENTRIES: ReadonlyMap<WebKit2.ContextMenuAction, MenuEntry> = new Map<
  WebKit2.ContextMenuAction,
  MenuEntry
>([
  [ContextMenuAction.OPEN_LINK, "openLink"],
  [ContextMenuAction.OPEN_LINK_IN_NEW_WINDOW, "openLinkInNewWindow"],
  [ContextMenuAction.OPEN_FRAME_IN_NEW_WINDOW, "openInNewWindow"],
  [ContextMenuAction.OPEN_IMAGE_IN_NEW_WINDOW, "openInNewWindow"],
  [ContextMenuAction.OPEN_VIDEO_IN_NEW_WINDOW, "openInNewWindow"],
  [ContextMenuAction.OPEN_AUDIO_IN_NEW_WINDOW, "openInNewWindow"],
  [ContextMenuAction.INSPECT_ELEMENT, "inspect"],
]);

function tidy(shell: Shell, menu: WebKit2.ContextMenu, address: string | null): void {
  const situation = {
    link: address === null ? null : shell.decide(address),
    debug: shell.config.debug,
  };
  for (const item of menu.get_items()) {
    if (!keepsMenuEntry(ENTRIES.get(item.get_stock_action()) ?? "other", situation)) {
      menu.remove(item);
    }
  }
  const items = menu.get_items();
  for (const index of emptySeparators(items.map((item) => item.is_separator()))) {
    const separator = items[index];
    if (separator !== undefined) {
      menu.remove(separator);
    }
  }
}

/** The one place where an answer about permissions can be changed; there only when there is one. */
function addForget(shell: Shell, from: AppWindow, menu: WebKit2.ContextMenu): void {
  if (!hasAnswers(shell, from)) {
    return;
  }
  const action = new Gio.SimpleAction({ name: "forget-permissions" });
  action.connect("activate", () => forgetAnswers(shell, from));
  menu.append(WebKit2.ContextMenuItem.new_separator());
  menu.append(WebKit2.ContextMenuItem.new_from_gaction(action, shell.strings.forgetPermissions, null));
}

/** `window.contextMenu`: the engine's menu without what makes no sense in an app, or none at all. */
export function watchContextMenu(shell: Shell, from: AppWindow): void {
  const { view } = from;
  view.connect("context-menu", (_view, menu, _event, target) => {
    if (!shell.config.window.contextMenu) {
      testLog("context-menu", { shown: false });
      return true;
    }
    tidy(shell, menu, target.context_is_link() ? target.get_link_uri() : null);
    addForget(shell, from, menu);
    testLog("context-menu", {
      shown: true,
      entries: menu.get_items().map((item) => item.get_stock_action()),
    });
    return menu.get_n_items() === 0;
  });
  view.connect("context-menu-dismissed", () => {
    // Choosing an entry is a click like one in the page, but arrives nowhere else.
    noteChoice(shell);
  });
}
