import Gdk from "gi://Gdk?version=3.0";
import Gio from "gi://Gio";
import { isBroken, testLog } from "../gio/test-build.ts";
import type { AppWindow, Shell } from "./shell.ts";

/** Hands an address to the program of the system for it; says so in the window when there is none. */
export function openOutside(shell: Shell, from: AppWindow, address: string): void {
  const isWeb = /^https?:/i.test(address);
  if (!isWeb && isBroken("R16")) {
    return;
  }
  testLog("open-outside", { address });
  const context = Gdk.Display.get_default()?.get_app_launch_context() ?? null;
  Gio.AppInfo.launch_default_for_uri_async(address, context, null, (_source, result) => {
    try {
      Gio.AppInfo.launch_default_for_uri_finish(result);
    } catch {
      testLog("open-outside-failed", { address });
      from.notices.tell(shell.strings.cannotOpen(shorten(address)));
    }
  });
}

/** An address short enough for one line of a message. */
export function shorten(address: string): string {
  return address.length > 120 ? `${address.slice(0, 119)}…` : address;
}
