import Gio from "gi://Gio";
import GLib from "gi://GLib";
import Gtk from "gi://Gtk?version=3.0";
import System from "system";
import WebKit2 from "gi://WebKit2?version=4.1";
import type { RuntimeConfig } from "@pakeplus/core";
import { CONTRACT, parseAppConfig } from "../app-config.ts";
import { readText } from "../gio/files.ts";
import { openPreviewChannel } from "../gio/preview-channel.ts";
import { isBroken, testLog } from "../gio/test-build.ts";
import { linkArgument } from "../link-argument.ts";
import { planPopup } from "../navigation-plan.ts";
import { stringsFor } from "../strings.ts";
import { carryOut, nowMs } from "./carry-out.ts";
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

/** A link handed over by a second start, or the app's own first one, follows the link rules like any other. */
function openLink(shell: Shell, address: string): void {
  const main = shell.windows.find(({ isMain }) => isMain);
  if (main === undefined) {
    return;
  }
  const action = shell.decide(address);
  testLog("link-argument", { address, action });
  if (action === "app") {
    main.view.load_uri(address);
    return;
  }
  const destination = planPopup({ action, address, method: "GET" });
  if (destination !== "here") {
    // Whoever started the program with this link asked for it.
    shell.lastInput = nowMs();
    carryOut(shell, main, destination, WebKit2.URIRequest.new(address));
  }
}

function run(
  config: RuntimeConfig,
  { appFolder, options }: { appFolder: string; options: StartOptions },
): number {
  GLib.set_prgname(config.applicationId);
  GLib.set_application_name(config.name);
  const isUnique = config.window.singleInstance && !isBroken("R12");
  const uniqueness = isUnique ? Gio.ApplicationFlags.FLAGS_NONE : Gio.ApplicationFlags.NON_UNIQUE;
  const flags: Gio.ApplicationFlags = Gio.ApplicationFlags.HANDLES_COMMAND_LINE | uniqueness;
  const application = new Gtk.Application({
    application_id: instanceId(config, options.profile),
    flags,
  });
  const preview = openPreviewChannel();
  let shell: Shell | null = null;
  let starting = false;
  let waitingLink: string | null = null;

  application.connect("activate", () => {
    if (shell !== null) {
      shell.windows.find(({ isMain }) => isMain)?.window.present_with_time(Gtk.get_current_event_time());
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
        if (waitingLink !== null) {
          openLink(started, waitingLink);
        }
      },
    });
  });
  application.connect("command-line", (_application, commandLine) => {
    const link = linkArgument(commandLine.get_arguments().slice(1));
    application.activate();
    if (link !== null && shell !== null) {
      openLink(shell, link);
    } else {
      waitingLink = link ?? waitingLink;
    }
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
  return application.run([config.slug, ...options.words]);
}
