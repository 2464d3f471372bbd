import GLib from "gi://GLib";
import type { BridgeResult, NativeCall } from "@pakeplus/bridge";
import { lineArgument, textArgument } from "../bridge/arguments.ts";
import { refusal } from "../bridge/authorize.ts";
import { DONE } from "./bridge-calls.ts";
import { sendEvent } from "./bridge-events.ts";
import { presentWithToken } from "./present-with-token.ts";
import type { AppWindow, Shell } from "./shell.ts";

/** `notify`: one with the same tag of the same origin takes the place of the one before. */
export function callNotify(shell: Shell, from: AppWindow, { origin, args }: NativeCall): BridgeResult {
  const title = lineArgument(args[0], 200);
  const body = textArgument(args[1] ?? "", { min: 0, max: 2000 });
  const tag = textArgument(args[2] ?? "", { min: 0, max: 100 });
  if (title === null || title === "" || body === null || tag === null) {
    return refusal(
      "INVALID_ARGUMENT",
      "notify takes a title of 1 to 200 characters, a body of at most 2000 and a tag of at most 100.",
    );
  }
  shell.notifications.show({
    key: `bridge ${origin} ${tag === "" ? GLib.uuid_string_random() : tag}`,
    title,
    body,
    clicked: (token) => {
      presentWithToken(from.isClosed ? (shell.windows[0] ?? from) : from, token);
      sendEvent(shell, { name: "notificationclick", detail: { tag: tag === "" ? null : tag } });
    },
  });
  return DONE;
}
