import GLib from "gi://GLib";
import WebKit2 from "gi://WebKit2?version=4.1";
import type { RuntimeConfig } from "@pakeplus/core";

/** The engine's state of this app: data, cache, cookies and the way to the network. */
export function createWebContext(config: RuntimeConfig, proxyAddress: string): WebKit2.WebContext {
  const data = GLib.build_filenamev([GLib.get_user_data_dir(), config.id]);
  const cache = GLib.build_filenamev([GLib.get_user_cache_dir(), config.id]);
  GLib.mkdir_with_parents(data, 0o700);
  const manager = new WebKit2.WebsiteDataManager({
    base_data_directory: data,
    base_cache_directory: cache,
  });
  const proxy = WebKit2.NetworkProxySettings.new(null, null);
  proxy.add_proxy_for_scheme("http", proxyAddress);
  manager.set_network_proxy_settings(WebKit2.NetworkProxyMode.CUSTOM, proxy);
  const context = new WebKit2.WebContext({ website_data_manager: manager });
  context
    .get_cookie_manager()
    .set_persistent_storage(
      GLib.build_filenamev([data, "cookies.db"]),
      WebKit2.CookiePersistentStorage.SQLITE,
    );
  return context;
}
