import GLib from "gi://GLib";
import WebKit2 from "gi://WebKit2?version=4.1";
import type { AppInfo, BridgeResult, NativeCall } from "@pakeplus/bridge";
import { isUserActive } from "../activation.ts";
import { CONTRACT } from "../app-config.ts";
import { booleanArgument, lineArgument, textArgument } from "../bridge/arguments.ts";
import { refusal } from "../bridge/authorize.ts";
import { BridgeProblem } from "../bridge/bridge-problem.ts";
import { planPopup } from "../navigation-plan.ts";
import { carryOut, nowMs } from "./carry-out.ts";
import type { AppWindow, Shell } from "./shell.ts";

export const DONE: BridgeResult = { ok: true, value: null };

export function unknownCall(name: string): BridgeResult {
  return refusal("NOT_SUPPORTED", `This shell has no call ${name}.`);
}

export function callApp({ config }: Shell, { name }: NativeCall): BridgeResult {
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

export function callWindow(from: AppWindow, { name, args }: NativeCall): BridgeResult {
  const { window, lastPress } = from;
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
        from.closeByPage();
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

/** @throws BridgeProblem GESTURE_REQUIRED */
export function mustBeActive({ lastInput }: Shell, name: string): void {
  if (!isUserActive({ now: nowMs(), lastInput, started: Number.NEGATIVE_INFINITY })) {
    throw new BridgeProblem("GESTURE_REQUIRED", `${name} works only shortly after a click or key press.`);
  }
}

export function callOpen(shell: Shell, from: AppWindow, { name, args }: NativeCall): BridgeResult {
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
  mustBeActive(shell, name);
  carryOut(shell, from, destination, WebKit2.URIRequest.new(address));
  return DONE;
}
