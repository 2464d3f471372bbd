import Gio from "gi://Gio";
import GLib from "gi://GLib";
import Gtk from "gi://Gtk?version=3.0";
import System from "system";
import type { RuntimeConfig } from "@pakeplus/core";
import { CONTRACT, parseAppConfig } from "../app-config.ts";
import { AUTOSTART_OPTION } from "../command-line.ts";
import { readText } from "../gio/files.ts";
import { openPreviewChannel } from "../gio/preview-channel.ts";
import { prepareEnvironment } from "../gio/start-environment.ts";
import { isBroken, testLog } from "../gio/test-build.ts";
import { stringsFor } from "../strings.ts";
import { engineVersion } from "./engine-version.ts";
import { createIncoming } from "./incoming.ts";
import { openDisplay } from "./open-display.ts";
import { attachPreview, isTaken } from "./preview-control.ts";
import type { Shell } from "./shell.ts";
import { instanceId, readStartOptions, type StartOptions } from "./start-options.ts";
import { startWindow } from "./start-window.ts";

export interface ApplicationOptions {
  /** Absolute path of the folder with this bundle; the app's folder is above it. */
  shellFolder: string;
  /** Command line without the program. */
  args: readonly string[];
}

const EXIT_CANNOT_START = 3;
const EXIT_FAULT = 70;

/** Says in a dialog, where there is a display, and on the terminal why the app does not start. */
function refuse(text: string): number {
  printerr(text);
  const [hasDisplay] = Gtk.init_check(null);
  if (hasDisplay) {
    const dialog = new Gtk.MessageDialog({
      message_type: Gtk.MessageType.ERROR,
      buttons: Gtk.ButtonsType.CLOSE,
      text,
    });
    dialog.run();
  }
  return EXIT_CANNOT_START;
}

/** Reads the app's folder and runs it until the last window closes. */
export function startApplication({ shellFolder, args }: ApplicationOptions): number {
  const appFolder = GLib.path_get_dirname(shellFolder);
  const strings = stringsFor(GLib.get_language_names());
  const parsed = parseAppConfig(
    readText(GLib.build_filenamev([appFolder, "app.json"])) ?? "",
    isBroken("R20") ? Number.POSITIVE_INFINITY : CONTRACT,
  );
  if (!parsed.ok) {
    return refuse(
      parsed.reason === "newer" ? strings.newerContract(parsed.contract, CONTRACT) : strings.damagedApp,
    );
  }
  const options = readStartOptions(args, parsed.config, strings);
  return typeof options === "number" ? options : run(parsed.config, { appFolder, options });
}

function run(
  config: RuntimeConfig,
  { appFolder, options }: { appFolder: string; options: StartOptions },
): number {
  GLib.set_prgname(config.applicationId);
  GLib.set_application_name(config.name);
  const environment = prepareEnvironment(config, engineVersion());
  if (!openDisplay(environment.settings)) {
    printerr(stringsFor(GLib.get_language_names()).noDisplay);
    return EXIT_CANNOT_START;
  }
  const isUnique = config.window.singleInstance && !isBroken("R12");
  const uniqueness = isUnique ? Gio.ApplicationFlags.FLAGS_NONE : Gio.ApplicationFlags.NON_UNIQUE;
  const flags: Gio.ApplicationFlags =
    Gio.ApplicationFlags.HANDLES_COMMAND_LINE | Gio.ApplicationFlags.HANDLES_OPEN | uniqueness;
  const application = new Gtk.Application({
    application_id: instanceId(config, options.profile),
    flags,
  });
  const preview = openPreviewChannel();
  let shell: Shell | null = null;
  let starting = false;
  const incoming = createIncoming();

  application.connect("activate", () => {
    if (shell !== null) {
      shell.presence.show();
      testLog("focused");
      return;
    }
    if (starting) {
      return;
    }
    starting = true;
    startWindow({
      application,
      config,
      appFolder,
      options,
      environment,
      address: preview?.start.address ?? null,
      failed: (error) => {
        printerr(stringsFor(GLib.get_language_names()).noWindow(String(error)));
        // Not by ending the loop: the engine does not survive the orderly end of a half-made window.
        System.exit(EXIT_FAULT);
      },
      ready: (started) => {
        shell = started;
        if (preview !== null) {
          attachPreview(started, preview);
        }
        incoming.attach(started);
      },
    });
  });
  application.connect("command-line", (_application, commandLine) => {
    // A session that starts the app again must not bring its window up.
    if (shell === null || !commandLine.get_arguments().includes(AUTOSTART_OPTION)) {
      application.activate();
    }
    incoming.takeCommandLine(commandLine);
    // A second start ends when this object does, which GJS would leave to its next collection.
    GLib.idle_add(GLib.PRIORITY_LOW, () => {
      System.gc();
      return GLib.SOURCE_REMOVE;
    });
    return 0;
  });
  if (preview !== null && isTaken(preview, application)) {
    return 0;
  }
  application.connect("open", (_application, files) => {
    application.activate();
    incoming.takeFiles(files);
  });
  return application.run([config.slug, ...options.words]);
}
