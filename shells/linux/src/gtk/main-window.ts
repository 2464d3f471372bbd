import GLib from "gi://GLib";
import Gtk from "gi://Gtk?version=3.0";
import WebKit2 from "gi://WebKit2?version=4.1";
import type { RuntimeConfig } from "@pakeplus/core";
import { startAppServer } from "../gio/app-server.ts";
import { createWebContext } from "./web-context.ts";

export interface MainWindowOptions {
  application: Gtk.Application;
  config: RuntimeConfig;
  appFolder: string;
}

function startAddress(config: RuntimeConfig): string {
  return config.start.kind === "bundled" ? `${config.start.origin}${config.start.entry}` : config.start.url;
}

export function openMainWindow({ application, config, appFolder }: MainWindowOptions): void {
  const window = new Gtk.ApplicationWindow({
    application,
    title: config.name,
    default_width: config.window.width,
    default_height: config.window.height,
  });
  window.set_icon_name(config.applicationId);
  const server = startAppServer(config, GLib.build_filenamev([appFolder, "www"]));
  const view = new WebKit2.WebView({ web_context: createWebContext(config, server.address) });
  view.connect("notify::title", () => {
    window.set_title(view.get_title() || config.name);
  });
  window.add(view);
  window.show_all();
  view.load_uri(startAddress(config));
}
