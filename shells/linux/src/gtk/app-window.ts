import Gtk from "gi://Gtk?version=3.0";
import WebKit2 from "gi://WebKit2?version=4.1";
import { isBroken, testLog } from "../gio/test-build.ts";
import { asEvent } from "./as-event.ts";
import { watchBridge } from "./bridge-state.ts";
import { watchContextMenu } from "./context-menu.ts";
import { watchDrops } from "./drops.ts";
import { watchFailures } from "./failures.ts";
import { watchFileInputs } from "./file-inputs.ts";
import { watchPrinting } from "./printing.ts";
import { watchNotifications } from "./web-notifications.ts";
import { watchNavigation } from "./navigation.ts";
import { createNotices } from "./notices.ts";
import { watchPermissions } from "./permissions.ts";
import { watchPopups } from "./popups.ts";
import type { AppWindow, OpenWindowOptions, Shell } from "./shell.ts";
import { addShortcuts } from "./shortcuts.ts";
import { followTheme } from "./theme.ts";
import { setBackground } from "./window-background.ts";
import { applyFrame } from "./window-frame.ts";
import { applyLayer } from "./window-layer.ts";
import { applySizeLimits, rememberState, restoreState } from "./window-memory.ts";

function createView(shell: Shell, opener: AppWindow | undefined): WebKit2.WebView {
  const common = { user_content_manager: shell.content, settings: shell.settings };
  const view =
    opener === undefined
      ? new WebKit2.WebView({ ...common, web_context: shell.context })
      : new WebKit2.WebView({ ...common, related_view: opener.view });
  view.set_zoom_level(shell.config.window.zoom);
  return view;
}

/** R17: the title of the page, or always the app's name. */
function followTitle(shell: Shell, { view, window }: AppWindow): void {
  view.connect("notify::title", () => {
    const title = view.get_title();
    const follows = (shell.config.window.title === "page" || isBroken("R11")) && !isBroken("R17");
    window.set_title(follows && title !== null && title !== "" ? title : shell.config.name);
    testLog("title", { title: window.get_title() });
  });
}

function rememberPress(from: AppWindow): void {
  from.view.connect("button-press-event", (_view, pressed) => {
    const event = asEvent(pressed);
    const [, button] = event.get_button();
    const [, x, y] = event.get_root_coords();
    from.lastPress = { button, x: x ?? 0, y: y ?? 0, time: event.get_time() };
    return false;
  });
}

function watchClosing(shell: Shell, from: AppWindow): void {
  const { window, view } = from;
  view.connect("close", () => {
    if (!isBroken("R4")) {
      from.closeByPage();
    }
  });
  window.connect("destroy", () => {
    from.isClosed = true;
    shell.windows = shell.windows.filter((other) => other !== from);
    testLog("window-closed", { main: from.isMain });
    if (from.isMain) {
      for (const popup of shell.windows) {
        popup.window.destroy();
      }
    }
  });
}

/**
 * Makes a window with a view in it and everything that watches over the view. The main window is shown at once, so
 * that something is there before the first page; a popup is shown by whoever opened it.
 */
export function openWindow(shell: Shell, { isMain, opener, address }: OpenWindowOptions): AppWindow {
  const { config } = shell;
  const window = new Gtk.ApplicationWindow({
    application: shell.application,
    title: config.name,
    default_width: config.window.width,
    default_height: config.window.height,
    decorated: config.window.decorations,
  });
  window.set_icon_name(config.applicationId);
  const view = createView(shell, opener);
  const notices = createNotices();
  const overlay = new Gtk.Overlay();
  overlay.add(view);
  overlay.add_overlay(notices.widget);
  window.add(overlay);
  overlay.show();
  view.show();

  const appWindow: AppWindow = {
    document: null,
    window,
    view,
    overlay,
    notices,
    isMain,
    hasContent: false,
    pending: null,
    pendingPost: null,
    diverted: null,
    failed: null,
    isClosed: false,
    closeByPage: () => (isMain ? shell.presence.closeByPage() : window.destroy()),
    lastPress: null,
  };
  shell.windows.push(appWindow);
  followTitle(shell, appWindow);
  rememberPress(appWindow);
  watchBridge(shell, appWindow);
  watchNavigation(shell, appWindow);
  watchFailures(shell, appWindow);
  watchPopups(shell, appWindow);
  watchPermissions(shell, appWindow);
  watchNotifications(shell, appWindow);
  watchClosing(shell, appWindow);
  addShortcuts(shell, appWindow);
  watchContextMenu(shell, appWindow);
  watchDrops(shell, appWindow);
  watchFileInputs(appWindow);
  watchPrinting(shell, appWindow);
  if (address !== undefined) {
    view.load_uri(address);
  }
  if (isMain) {
    shell.kept.push(followTheme(config.window.theme));
  }
  setBackground(config.window, appWindow);
  applySizeLimits(config.window, window);
  applyLayer(config.window, window, isMain);
  if (isMain) {
    applyFrame(config.window, window, overlay);
    restoreState(shell, window);
    rememberState(shell, window);
    shell.presence.attach(appWindow);
  }
  testLog("window-opened", { main: isMain });
  return appWindow;
}
