import GLib from "gi://GLib";
import Gtk from "gi://Gtk?version=3.0";
import WebKit2 from "gi://WebKit2?version=4.1";
import { safeDownloadName } from "../download-name.ts";
import { isBroken, testLog } from "../gio/test-build.ts";
import type { AppWindow, Shell } from "./shell.ts";

/** Where the dialog's "Print to File" puts the file unless someone says otherwise; GTK would take the working folder. */
function fileFolder(): string {
  return GLib.get_user_special_dir(GLib.UserDirectory.DIRECTORY_DOCUMENTS) ?? GLib.get_home_dir();
}

function runDialog(shell: Shell, { view, window }: AppWindow, operation: WebKit2.PrintOperation): void {
  const title = view.get_title() ?? "";
  const settings = operation.get_print_settings() ?? new Gtk.PrintSettings();
  settings.set("output-dir", fileFolder());
  settings.set("output-basename", safeDownloadName(title === "" ? shell.config.name : title));
  operation.set_print_settings(settings);
  operation.connect("failed", (_operation, error) => {
    testLog("print-failed", { reason: error.message });
    shell.windows
      .find((candidate) => candidate.window === window)
      ?.notices.tell(shell.strings.printFailed(error.message));
  });
  operation.connect("finished", () => testLog("printed"));
  operation.run_dialog(window);
}

/** R18: printing by the page. */
export function watchPrinting(shell: Shell, from: AppWindow): void {
  from.view.connect("print", (_view, operation) => {
    if (!isBroken("R18")) {
      runDialog(shell, from, operation);
    }
    return true;
  });
}

/** Opens the system's print dialog for the page of a window. */
export function printPage(shell: Shell, from: AppWindow): void {
  // The dialog has a loop of its own, which must not begin inside the handler of a key.
  GLib.idle_add(GLib.PRIORITY_DEFAULT, () => {
    if (!from.isClosed) {
      runDialog(shell, from, WebKit2.PrintOperation.new(from.view));
    }
    return GLib.SOURCE_REMOVE;
  });
}
