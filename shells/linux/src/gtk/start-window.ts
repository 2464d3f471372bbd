import GLib from "gi://GLib";
import type Gtk from "gi://Gtk?version=3.0";
import type { RuntimeConfig } from "@pakeplus/core";
import { type AppPaths, appPaths } from "../gio/app-paths.ts";
import { type AppServer, startAppServer } from "../gio/app-server.ts";
import { createDesktopNotifications } from "../gio/desktop-notifications.ts";
import { createRecords, keepsNothing } from "../gio/records.ts";
import { findProxy } from "../gio/find-proxy.ts";
import { probeSandbox } from "../gio/sandbox-probe.ts";
import type { StartEnvironment } from "../gio/start-environment.ts";
import { toAscii } from "../gio/to-ascii.ts";
import { decideLink } from "../links/decide.ts";
import { realPath } from "../real-path.ts";
import { readLink } from "../gio/read-link.ts";
import { stringsFor } from "../strings.ts";
import { displayAccessibilityAddress } from "./accessibility-address.ts";
import { addIconsBeside } from "./app-icon.ts";
import { openWindow } from "./app-window.ts";
import { hostBridge } from "./bridge-host.ts";
import { createBridgeState } from "./bridge-state.ts";
import { nowMs } from "./carry-out.ts";
import { addFilter, type ContentFilter, prepareContentFilter, whenFiltered } from "./content-filter.ts";
import { watchDownloads } from "./downloads.ts";
import { engineVersion } from "./engine-version.ts";
import { offerAutostart } from "./offer-autostart.ts";
import { presenceFor } from "./presence.ts";
import type { Shell } from "./shell.ts";
import type { StartOptions } from "./start-options.ts";
import { announceAnswers } from "./permission-answers.ts";
import { addInjections, createUserContent } from "./user-content.ts";
import { warnUnsaved } from "./warn-unsaved.ts";
import { watchPaint } from "./watch-paint.ts";
import { startTray } from "./tray.ts";
import { createSettings, createWebContext } from "./web-context.ts";

export interface StartWindowOptions {
  application: Gtk.Application;
  config: RuntimeConfig;
  /** Absolute path with `shell/`, `app.json` and `www/`. */
  appFolder: string;
  options: StartOptions;
  environment: StartEnvironment;
  /** Instead of the app's first page. */
  address: string | null;
  ready: (shell: Shell) => void;
  /** Called instead of {@link ready}; GJS only prints an exception of a callback, and the app would stay unseen. */
  failed: (error: unknown) => void;
}

/** The address of the app's first page. A start page in the root folder has the root's address, as on a server. */
function startAddress({ start }: RuntimeConfig): string {
  if (start.kind === "remote") {
    return start.url;
  }
  return /^\/[^/]+$/.test(start.entry) ? `${start.origin}/` : `${start.origin}${start.entry}`;
}

/** Opens the main window; what takes time has been asked before and is waited for without blocking. */
export function startWindow(options: StartWindowOptions): void {
  guard(options, () => prepare(options));
}

function guard({ failed }: StartWindowOptions, step: () => void): void {
  try {
    step();
  } catch (error) {
    failed(error);
  }
}

function prepare(options: StartWindowOptions): void {
  const { application, config, appFolder } = options;
  const paths = appPaths(config.id, options.options.profile);
  const engine = engineVersion();
  const www = GLib.build_filenamev([appFolder, "www"]);
  const filter = prepareContentFilter({ block: config.block, appFolder, cacheFolder: paths.cache });
  const server = startAppServer(config, realPath(www, readLink) ?? www);
  application.hold();
  const displayAddress = displayAccessibilityAddress();
  probeSandbox({ cacheFolder: paths.cache, engine, displayAddress }, (sandbox) => {
    findProxy(config, (proxy) => {
      guard(options, () => open(options, { paths, server, filter, sandbox, proxy }));
    });
  });
}

interface Prepared {
  paths: AppPaths;
  server: AppServer;
  filter: ContentFilter;
  sandbox: boolean;
  proxy: string | null;
}

function open(
  { application, config, appFolder, options, environment, address, ready }: StartWindowOptions,
  { paths, server, filter, sandbox, proxy }: Prepared,
): void {
  const content = createUserContent(config, GLib.build_filenamev([appFolder, "shell"]));
  const shell: Shell = {
    application,
    config,
    paths,
    records: createRecords(keepsNothing(config)),
    strings: stringsFor(GLib.get_language_names()),
    server,
    context: createWebContext({
      paths,
      incognito: keepsNothing(config),
      appServer: server.address,
      proxy,
      sandbox,
    }),
    content,
    injections: addInjections(content, config.inject, config.start.origin),
    settings: createSettings(config),
    notifications: createDesktopNotifications({
      bus: application.get_dbus_connection(),
      appName: config.name,
      applicationId: config.applicationId,
    }),
    bridge: createBridgeState(paths),
    decide: (link) => decideLink(config.links, link, toAscii),
    presence: presenceFor(config, options),
    openWindow,
    kept: [],
    windows: [],
    lastInput: Number.NEGATIVE_INFINITY,
    lastInputOfPopup: Number.NEGATIVE_INFINITY,
    lastChoice: Number.NEGATIVE_INFINITY,
    lastInputOfOutside: Number.NEGATIVE_INFINITY,
    lastLink: null,
    started: nowMs(),
    popups: [],
    reloads: [],
  };
  hostBridge(shell);
  watchDownloads(shell);
  announceAnswers(shell);
  const first = address ?? startAddress(config);
  const mayLoad = addFilter(content, filter);
  addIconsBeside(appFolder);
  const main = openWindow(shell, { isMain: true, ...(mayLoad && { address: first }) });
  watchPaint(shell, main, environment);
  warnUnsaved(shell, main);
  startTray(shell, { appFolder, autostart: offerAutostart(shell, appFolder, options) });
  application.release();
  whenFiltered(shell, main, filter, () => {
    if (!mayLoad) {
      main.view.load_uri(first);
    }
    ready(shell);
  });
}
