import GLib from "gi://GLib";
import type { BridgeResult, NativeCall, NativeMessage } from "@pakeplus/bridge";
import { refusal } from "../bridge/authorize.ts";
import { badgeCount } from "../bridge/badge-count.ts";
import { isBroken, testLog } from "../gio/test-build.ts";
import { decidePermissions } from "../permission-decision.ts";
import { DONE } from "./bridge-calls.ts";
import { readAnswers } from "./permission-answers.ts";
import type { Shell } from "./shell.ts";

/** Anything valid does; docks go by the address in the signal. */
const PATH = "/com/canonical/unity/launcherentry/1";

/** Docks listen for this signal on the session bus: https://wiki.ubuntu.com/Unity/LauncherAPI */
function tellDocks({ application, config }: Shell, count: number): void {
  application
    .get_dbus_connection()
    ?.emit_signal(
      null,
      PATH,
      "com.canonical.Unity.LauncherEntry",
      "Update",
      new GLib.Variant("(sa{sv})", [
        `application://${config.applicationId}.desktop`,
        { count: GLib.Variant.new_int64(count), "count-visible": GLib.Variant.new_boolean(count > 0) },
      ]),
    );
}

/** R15: a number on the app's icon. */
function setBadge(shell: Shell, count: number): void {
  if (isBroken("R15")) {
    return;
  }
  testLog("badge", { count });
  shell.bridge.badge.count = count;
  tellDocks(shell, count);
  for (const changed of shell.bridge.badge.watchers) {
    changed(count);
  }
}

/** The number on the app's icon, and whoever else wants to show it. */
export interface Badge {
  /** 0 for none. */
  count: number;
  watchers: ((count: number) => void)[];
}

export function callBadge(shell: Shell, { args }: NativeCall): BridgeResult {
  const count = badgeCount(args[0]);
  if (count === null) {
    return refusal("INVALID_ARGUMENT", "badge takes a whole number from 0 to 9999, or null.");
  }
  setBadge(shell, count);
  return DONE;
}

/** `navigator.setAppBadge`: as in Safari, for those who may notify. */
export function repairBadge(
  shell: Shell,
  { origin, args }: Extract<NativeMessage, { kind: "repair" }>,
): BridgeResult {
  const { config } = shell;
  const decision = decidePermissions(["notifications"], {
    grants: config.permissions,
    remembered: readAnswers(shell),
    origin,
    ownOrigin: config.start.origin,
  });
  if (origin !== config.start.origin || decision !== "allow") {
    return refusal("CAPABILITY_MISSING", "This page may not show notifications.");
  }
  const count = badgeCount(args[0]);
  if (count === null) {
    return refusal("INVALID_ARGUMENT", "setAppBadge takes a number that is not negative.");
  }
  setBadge(shell, count);
  return DONE;
}
