import type Gtk from "gi://Gtk?version=3.0";
import type WebKit2 from "gi://WebKit2?version=4.1";
import type { LinkAction, RuntimeConfig } from "@pakeplus/core";
import type { AppPaths } from "../gio/app-paths.ts";
import type { AppServer } from "../gio/app-server.ts";
import type { DesktopNotifications } from "../gio/desktop-notifications.ts";
import type { Records } from "../gio/records.ts";
import type { BridgeState } from "./bridge-state.ts";
import type { Strings } from "../strings.ts";
import type { Presence } from "./presence.ts";
import type { Kept } from "./theme.ts";
import type { Notices } from "./notices.ts";

/** What all parts of a running app share. */
export interface Shell {
  application: Gtk.Application;
  config: RuntimeConfig;
  paths: AppPaths;
  /** Small texts that outlive the app, unless it keeps nothing. */
  records: Records;
  strings: Strings;
  server: AppServer;
  context: WebKit2.WebContext;
  /** One for all windows: the engine delivers a popup's messages to its opener's manager anyway. */
  content: WebKit2.UserContentManager;
  /** Of {@link content}, what the definition injects. */
  injections: readonly WebKit2.UserScript[];
  settings: WebKit2.Settings;
  notifications: DesktopNotifications;
  bridge: BridgeState;
  decide(address: string): LinkAction;
  /** Of the main window: shown, hidden in the tray, on its way out. */
  presence: Presence;
  /** Passed around here because windows open windows. */
  openWindow(shell: Shell, options: OpenWindowOptions): AppWindow;
  /** Objects whose signals are wanted as long as the app runs. */
  kept: Kept[];
  /** Open windows; the first is the main one while it is there. */
  windows: AppWindow[];
  /** Of the last real click or key press in any page, milliseconds of the monotonic clock. */
  lastInput: number;
  /** The click or key press that the last popup used up: each is good for one window. */
  lastInputOfPopup: number;
  /** The last click, touch or Enter: writing a text asks for nothing outside, whatever a frame beside it wants. */
  lastChoice: number;
  /** As {@link lastInputOfPopup}, for programs outside; also the time of the start, which is good for one. */
  lastInputOfOutside: number;
  /** The last link that a trusted click in a top document follows; see `isolated.ts`. */
  lastLink: { url: string; at: number } | null;
  /** Start of the app, milliseconds of the monotonic clock. */
  started: number;
  /** Times of windows that pages opened without the user, milliseconds. */
  popups: readonly number[];
  /** Times of reloads after crashes, milliseconds. */
  reloads: readonly number[];
}

export interface AppWindow {
  /** Id of the top document that has called the bridge; null while none has. See `bridge-documents.ts`. */
  document: string | null;
  window: Gtk.ApplicationWindow;
  view: WebKit2.WebView;
  /** Around the view, for what lies over the page. */
  overlay: Gtk.Overlay;
  notices: Notices;
  isMain: boolean;
  /** A document was shown, so the window stays even when its next address opens elsewhere. */
  hasContent: boolean;
  /** Where the current main-frame load is going; null when none runs. */
  pending: string | null;
  /** Of {@link pending}: a form was posted. */
  pendingPost: string | null;
  /** The address that was just handed to another program or window; its load here is over. */
  diverted: string | null;
  /** The address that failed while the error page stands for it. */
  failed: string | null;
  isClosed: boolean;
  /** Closes it because its page asks, whatever buttons the window has. */
  closeByPage(): void;
  /** Press of a mouse button, for moving the window by the page. */
  lastPress: { button: number; x: number; y: number; time: number } | null;
}

export interface OpenWindowOptions {
  isMain: boolean;
  /** Makes a popup that shares the session and has this window's page as opener. */
  opener?: AppWindow;
  /** Loaded before the window is shown: the renderer starts while the display server makes the window. */
  address?: string;
}
