import Gdk from "gi://Gdk?version=3.0";
import Gio from "gi://Gio";
import { withoutEngineVariables } from "../gio/launch-environment.ts";
import { isBroken, testLog } from "../gio/test-build.ts";
import { sortWord } from "../incoming/sort-words.ts";
import { shownAddress } from "../shown-address.ts";
import { receiveLinks } from "./receive-links.ts";
import type { AppWindow, Shell } from "./shell.ts";

/**
 * Hands an address to the program of the system for it; says so in the window when there is none. For a scheme of its
 * own that program is this app, whether or not the system knows of it: sign-in pages come back so.
 */
export function openOutside(shell: Shell, from: AppWindow, address: string): void {
  const isWeb = /^https?:/i.test(address);
  if (!isWeb && isBroken("R16")) {
    return;
  }
  const own = sortWord(address, shell.config.opens);
  const main = shell.windows.find(({ isMain }) => isMain);
  if (own.kind === "link" && main !== undefined) {
    receiveLinks(shell, main, [own.url]);
    return;
  }
  testLog("open-outside", { address });
  const context = Gdk.Display.get_default()?.get_app_launch_context() ?? new Gio.AppLaunchContext();
  withoutEngineVariables(context);
  Gio.AppInfo.launch_default_for_uri_async(address, context, null, (_source, result) => {
    try {
      Gio.AppInfo.launch_default_for_uri_finish(result);
    } catch {
      testLog("open-outside-failed", { address });
      from.notices.tell(shell.strings.cannotOpen(shownAddress(address)));
    }
  });
}
