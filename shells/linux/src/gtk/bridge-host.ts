import JavaScriptCore from "gi://JavaScriptCore?version=4.1";
import { MAX_MESSAGE_LENGTH, type BridgeResult, type NativeMessage } from "@pakeplus/bridge";
import { capabilityOf, isAllowed, refusal } from "../bridge/authorize.ts";
import { parseNativeMessage } from "../bridge/parse-message.ts";
import { createStoreFiles } from "../gio/store-files.ts";
import { isBroken, testLog } from "../gio/test-build.ts";
import { BRIDGE_WORLD } from "./app-window.ts";
import { callApp, callNotify, callOpen, callWindow } from "./bridge-calls.ts";
import { createStoreCalls } from "./bridge-store.ts";
import { nowMs } from "./carry-out.ts";
import type { AppWindow, Shell } from "./shell.ts";

const HANDLER = "pakeplus";

export type BridgeCallMessage = Extract<NativeMessage, { kind: "call" }>;

function callingWindow(shell: Shell, token: string | null): AppWindow | undefined {
  const active = shell.windows.find(({ window }) => window.is_active);
  return shell.windows.find((candidate) => candidate.token === token) ?? active ?? shell.windows[0];
}

function createDispatcher(shell: Shell): (message: BridgeCallMessage) => BridgeResult {
  const callStore = createStoreCalls(createStoreFiles(shell.paths.data, shell.records));
  return (message) => {
    const { origin, name } = message;
    const capability = capabilityOf(name);
    if (!isBroken("R19") && !isAllowed(shell.config.capabilities, origin, capability)) {
      return refusal("CAPABILITY_MISSING", `${origin} may not call ${capability}.`);
    }
    const from = callingWindow(shell, message.view);
    if (from === undefined) {
      return refusal("FAILED", "The window is closed.");
    }
    switch (capability) {
      case "app":
        return callApp(shell, message);
      case "window":
        return callWindow(from, message);
      case "open":
        return callOpen(shell, from, message);
      case "notify":
        return callNotify(shell, message);
      case "store":
        return callStore(message);
      default:
        return refusal("NOT_SUPPORTED", `This shell has no ${capability}.`);
    }
  };
}

/** R19: listens to the isolated half of the bridge in every frame of every window. */
export function hostBridge(shell: Shell): void {
  const dispatch = createDispatcher(shell);
  const { content } = shell;

  const answer = (text: string): BridgeResult => {
    const message = parseNativeMessage(text);
    if (message === null) {
      return text.length > MAX_MESSAGE_LENGTH
        ? refusal("TOO_LARGE", "The call holds more data than the bridge takes.")
        : refusal("INVALID_ARGUMENT", "The call could not be read.");
    }
    if (message.kind === "link") {
      shell.lastLink = { url: message.url, at: nowMs() };
      return { ok: true, value: null };
    }
    const result = dispatch(message);
    testLog("bridge", { origin: message.origin, name: message.name, ok: result.ok });
    return result;
  };

  content.register_script_message_handler_with_reply(HANDLER, BRIDGE_WORLD);
  content.connect(`script-message-with-reply-received::${HANDLER}`, (_content, value, reply) => {
    const result = answer(value.is_string() ? value.to_string() : "");
    reply.return_value(JavaScriptCore.Value.new_string(value.get_context(), JSON.stringify(result)));
    return true;
  });
}
