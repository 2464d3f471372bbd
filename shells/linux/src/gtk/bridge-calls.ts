import Gio from "gi://Gio";
import GLib from "gi://GLib";
import type { AppInfo, BridgeResult } from "@pakeplus/bridge";
import { isUserActive } from "../activation.ts";
import { CONTRACT } from "../app-config.ts";
import { booleanArgument, lineArgument, textArgument } from "../bridge/arguments.ts";
import { refusal } from "../bridge/authorize.ts";
import { planPopup } from "../navigation-plan.ts";
import type { BridgeCallMessage } from "./bridge-host.ts";
import { carryOut, nowMs } from "./carry-out.ts";
import WebKit2 from "gi://WebKit2?version=4.1";
import type { AppWindow, Shell } from "./shell.ts";

const DONE: BridgeResult = { ok: true, value: null };

function unknownCall(name: string): BridgeResult {
  return refusal("NOT_SUPPORTED", `This shell has no call ${name}.`);
}

export function callApp({ config }: Shell, { name }: BridgeCallMessage): BridgeResult {
  if (name !== "app.info") {
    return unknownCall(name);
  }
  const { id, name: appName, version, description, homepage } = config;
  const value: AppInfo = {
    id,
    name: appName,
    version,
    description,
    homepage,
    platform: "linux",
    contract: CONTRACT,
  };
  return { ok: true, value };
}

export function callWindow(
  { window, lastPress }: AppWindow,
  { name, args }: BridgeCallMessage,
): BridgeResult {
  switch (name) {
    case "window.setTitle": {
      const title = lineArgument(args[0], 500);
      if (title === null) {
        return refusal("INVALID_ARGUMENT", "window.setTitle takes a text of at most 500 characters.");
      }
      window.set_title(title);
      return DONE;
    }
    case "window.minimize":
      window.iconify();
      return DONE;
    case "window.toggleMaximize":
      if (window.is_maximized) {
        window.unmaximize();
      } else {
        window.maximize();
      }
      return DONE;
    case "window.setFullscreen": {
      const on = booleanArgument(args[0]);
      if (on === null) {
        return refusal("INVALID_ARGUMENT", "window.setFullscreen takes true or false.");
      }
      if (on) {
        window.fullscreen();
      } else {
        window.unfullscreen();
      }
      return DONE;
    }
    case "window.close":
      // The reply has to leave before its page goes.
      GLib.idle_add(GLib.PRIORITY_DEFAULT, () => {
        window.close();
        return GLib.SOURCE_REMOVE;
      });
      return DONE;
    case "window.startDrag":
      if (lastPress === null) {
        return refusal("GESTURE_REQUIRED", "window.startDrag works while a mouse button is held down.");
      }
      window.begin_move_drag(lastPress.button, lastPress.x, lastPress.y, lastPress.time);
      return DONE;
    default:
      return unknownCall(name);
  }
}

export function callOpen(shell: Shell, from: AppWindow, { name, args }: BridgeCallMessage): BridgeResult {
  const address = textArgument(args[0], { min: 1, max: 8192 });
  if (name !== "open") {
    return unknownCall(name);
  }
  if (address === null || !/^[a-z][a-z0-9+.-]*:/i.test(address)) {
    return refusal("INVALID_ARGUMENT", "open takes a whole address, for example https://example.com/.");
  }
  const destination = planPopup({ action: shell.decide(address), address, method: "GET" });
  if (
    destination === "here" ||
    destination === "block" ||
    /^(about|blob|javascript|data|file):/i.test(address)
  ) {
    return refusal("INVALID_ARGUMENT", `The link rules of this app block ${address.slice(0, 200)}`);
  }
  const times = { now: nowMs(), lastInput: shell.lastInput, started: Number.NEGATIVE_INFINITY };
  if (!isUserActive(times)) {
    return refusal("GESTURE_REQUIRED", "open works only shortly after a click or key press.");
  }
  carryOut(shell, from, destination, WebKit2.URIRequest.new(address));
  return DONE;
}

export function callNotify({ application }: Shell, { name, args }: BridgeCallMessage): BridgeResult {
  const title = lineArgument(args[0], 200);
  const body = args[1] === undefined ? "" : textArgument(args[1], { min: 0, max: 2000 });
  if (name !== "notify") {
    return unknownCall(name);
  }
  if (title === null || title === "" || body === null) {
    return refusal(
      "INVALID_ARGUMENT",
      "notify takes a title of 1 to 200 characters and a body of at most 2000.",
    );
  }
  const notification = Gio.Notification.new(title);
  notification.set_body(body);
  application.send_notification(null, notification);
  return DONE;
}
