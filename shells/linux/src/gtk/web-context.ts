import GLib from "gi://GLib";
import WebKit2 from "gi://WebKit2?version=4.1";
import type { RuntimeConfig } from "@pakeplus/core";
import type { AppPaths } from "../gio/app-paths.ts";
import { isBroken, testValue } from "../gio/test-build.ts";

/** Off by default in the engine, and part of what `navigator.storage` needs. */
const FEATURES = [
  "StorageAPI",
  "FileSystem",
  "FileSystemWritableStream",
  "AccessHandle",
  "StorageAPIEstimate",
];

/** What slows a page down while its window is hidden. */
const THROTTLES = [
  "HiddenPageDOMTimerThrottling",
  "HiddenPageCSSAnimationSuspension",
  "PageVisibilityBasedProcessSuppression",
];

export interface WebContextOptions {
  paths: AppPaths;
  /** Keeps everything in memory. */
  incognito: boolean;
  /** Of the app's own loopback proxy, for http and ws. */
  appServer: string;
  /** For everything else; null goes directly. */
  proxy: string | null;
  sandbox: boolean;
}

function dataFolders(paths: AppPaths): { data: string; cache: string } {
  if (isBroken("R1")) {
    const throwAway = GLib.dir_make_tmp("pakeplus-XXXXXX");
    return { data: throwAway, cache: throwAway };
  }
  return paths;
}

function createDataManager({ data, cache }: { data: string; cache: string }): WebKit2.WebsiteDataManager {
  GLib.mkdir_with_parents(data, 0o700);
  const manager = new WebKit2.WebsiteDataManager({ base_data_directory: data, base_cache_directory: cache });
  manager
    .get_cookie_manager()
    .set_persistent_storage(
      GLib.build_filenamev([data, "cookies.db"]),
      WebKit2.CookiePersistentStorage.SQLITE,
    );
  return manager;
}

/** The engine's state of this app: data, cache, cookies and the way to the network. */
export function createWebContext({
  paths,
  incognito,
  appServer,
  proxy,
  sandbox,
}: WebContextOptions): WebKit2.WebContext {
  const manager = incognito
    ? WebKit2.WebsiteDataManager.new_ephemeral()
    : createDataManager(dataFolders(paths));
  const settings = WebKit2.NetworkProxySettings.new(proxy, null);
  settings.add_proxy_for_scheme("http", appServer);
  settings.add_proxy_for_scheme("ws", appServer);
  manager.set_network_proxy_settings(WebKit2.NetworkProxyMode.CUSTOM, settings);
  const context = new WebKit2.WebContext({ website_data_manager: manager });
  if (sandbox) {
    context.set_sandbox_enabled(true);
  }
  return context;
}

/** One for all windows, so that a popup behaves like the page that opened it. */
export function createSettings({ debug, network, permissions, window }: RuntimeConfig): WebKit2.Settings {
  const settings = new WebKit2.Settings({
    // Popups are decided by the link rules, also after an await; without this the engine drops those silently.
    javascript_can_open_windows_automatically: true,
    enable_developer_extras: debug,
    enable_media_stream: permissions.camera !== "deny" || permissions.microphone !== "deny",
    // With "ask" the engine asks; this would let scripts paste without.
    javascript_can_access_clipboard: permissions.clipboardRead === "allow",
    enable_mock_capture_devices: testValue("PAKEPLUS_TEST_CAPTURE") !== null,
    enable_back_forward_navigation_gestures: true,
  });
  if (network.userAgent !== null && !isBroken("R7")) {
    settings.set_user_agent(network.userAgent);
  }
  const throttles = window.backgroundThrottling || isBroken("R11");
  const features = WebKit2.Settings.get_all_features();
  for (let index = 0; index < features.get_length(); index += 1) {
    const feature = features.get(index);
    if (feature !== null && FEATURES.includes(feature.get_identifier())) {
      settings.set_feature_enabled(feature, true);
    } else if (feature !== null && !throttles && THROTTLES.includes(feature.get_identifier())) {
      settings.set_feature_enabled(feature, false);
    }
  }
  return settings;
}
