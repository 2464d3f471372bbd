import GLib from "gi://GLib";
import WebKit2 from "gi://WebKit2?version=4.1";
import type { Permission } from "@pakeplus/core";
import { toAscii } from "../gio/to-ascii.ts";
import { isBroken, testLog } from "../gio/test-build.ts";
import { normalizeAddress } from "../links/address.ts";
import { originOf } from "../links/origin.ts";
import { decidePermissions } from "../permission-decision.ts";
import { formatPermissions, parsePermissions, withAnswer } from "../remembered-permissions.ts";
import type { AppWindow, Shell } from "./shell.ts";

/** What a request of the engine is about; empty for kinds that no definition can grant. */
function wantedBy(request: WebKit2.PermissionRequest): Permission[] {
  if (request instanceof WebKit2.UserMediaPermissionRequest) {
    if (WebKit2.user_media_permission_is_for_display_device(request)) {
      return ["screenCapture"];
    }
    return [
      ...(WebKit2.user_media_permission_is_for_video_device(request) ? (["camera"] as const) : []),
      ...(WebKit2.user_media_permission_is_for_audio_device(request) ? (["microphone"] as const) : []),
    ];
  }
  if (request instanceof WebKit2.GeolocationPermissionRequest) {
    return ["location"];
  }
  if (request instanceof WebKit2.NotificationPermissionRequest) {
    return ["notifications"];
  }
  if (request instanceof WebKit2.PointerLockPermissionRequest) {
    return ["pointerLock"];
  }
  if (request instanceof WebKit2.ClipboardPermissionRequest) {
    return ["clipboardRead"];
  }
  return [];
}

function answersPath(shell: Shell): string {
  return GLib.build_filenamev([shell.paths.data, "permissions.json"]);
}

function ask(
  shell: Shell,
  from: AppWindow,
  question: { origin: string; wanted: readonly Permission[]; request: WebKit2.PermissionRequest },
): void {
  const { strings, config } = shell;
  const { origin, wanted, request } = question;
  const answer = (allowed: boolean) => {
    notice.close();
    const remembered = parsePermissions(shell.records.read(answersPath(shell)));
    shell.records.write(
      answersPath(shell),
      formatPermissions(withAnswer(remembered, origin, { permissions: wanted, allowed })),
    );
    testLog("permission", { origin, wanted, decision: allowed ? "allow" : "deny" });
    if (allowed) {
      request.allow();
    } else {
      request.deny();
    }
  };
  const what = wanted.map((permission) => strings.permissions[permission]).join(", ");
  const notice = from.notices.show({
    text: strings.permission(origin === config.start.origin ? config.name : origin, what),
    dismissed: () => request.deny(),
    buttons: [
      { label: strings.block, run: () => answer(false) },
      { label: strings.allow, run: () => answer(true) },
    ],
  });
}

/** Names of the Permissions API, as far as an app can grant them. */
const QUERIED: ReadonlyMap<string, Permission> = new Map([
  ["camera", "camera"],
  ["microphone", "microphone"],
  ["geolocation", "location"],
  ["notifications", "notifications"],
  ["clipboard-read", "clipboardRead"],
]);

const STATES = {
  allow: WebKit2.PermissionState.GRANTED,
  deny: WebKit2.PermissionState.DENIED,
  ask: WebKit2.PermissionState.PROMPT,
} as const;

function decide(shell: Shell, from: AppWindow, wanted: readonly Permission[]) {
  const address = normalizeAddress(from.view.get_uri() ?? "", toAscii);
  const origin = address === null || from.failed !== null ? null : originOf(address);
  const remembered = parsePermissions(shell.records.read(answersPath(shell)));
  const decision = isBroken("R8")
    ? "allow"
    : decidePermissions(wanted, { grants: shell.config.permissions, remembered, origin });
  return { origin, decision };
}

/** R8: grants what the definition grants, asks where it says so, and remembers the answer per top-level origin. */
export function watchPermissions(shell: Shell, from: AppWindow): void {
  from.view.connect("permission-request", (_view, request) => {
    const wanted = wantedBy(request);
    const { origin, decision } = decide(shell, from, wanted);
    if (decision === "ask" && origin !== null) {
      ask(shell, from, { origin, wanted, request });
      return true;
    }
    testLog("permission", { origin, wanted, decision });
    if (decision === "allow") {
      request.allow();
    } else {
      request.deny();
    }
    return true;
  });
  from.view.connect("query-permission-state", (_view, query) => {
    const permission = QUERIED.get(query.get_name());
    if (permission === undefined) {
      return false;
    }
    query.finish(STATES[decide(shell, from, [permission]).decision]);
    return true;
  });
}
