import Gio from "gi://Gio";
import GLib from "gi://GLib";
import Gtk from "gi://Gtk?version=3.0";
import type { RuntimeConfig } from "@pakeplus/core";
import { parseAppConfig } from "../app-config.ts";
import { openMainWindow } from "./main-window.ts";

export interface ApplicationOptions {
  shellFolder: string;
  args: readonly string[];
}

function refuse(message: string): number {
  printerr(message);
  return 3;
}

/** Reads the app's folder and runs it until the last window closes. */
export function startApplication({ shellFolder, args }: ApplicationOptions): number {
  const appFolder = GLib.path_get_dirname(shellFolder);
  const [, bytes] = GLib.file_get_contents(GLib.build_filenamev([appFolder, "app.json"]));
  const parsed = parseAppConfig(new TextDecoder().decode(bytes));
  if (!parsed.ok) {
    return refuse(parsed.reason);
  }
  return run(parsed.config, { appFolder, args });
}

function run(
  config: RuntimeConfig,
  { appFolder, args }: { appFolder: string; args: readonly string[] },
): number {
  GLib.set_prgname(config.applicationId);
  GLib.set_application_name(config.name);
  const application = new Gtk.Application({
    application_id: config.applicationId,
    flags: config.window.singleInstance
      ? Gio.ApplicationFlags.DEFAULT_FLAGS
      : Gio.ApplicationFlags.NON_UNIQUE,
  });
  application.connect("activate", () => {
    const [first] = application.get_windows();
    if (first !== undefined) {
      first.present();
      return;
    }
    openMainWindow({ application, config, appFolder });
  });
  return application.run([config.slug, ...args]);
}
