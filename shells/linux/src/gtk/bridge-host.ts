import GLib from "gi://GLib";
import JavaScriptCore from "gi://JavaScriptCore?version=4.1";
import {
  type BridgeResult,
  EVENT_CAPABILITIES,
  type EventName,
  MAX_MESSAGE_LENGTH,
  type NativeCall,
  type NativeMessage,
} from "@pakeplus/bridge";
import { capabilityOf, isAllowed, powersOf, refusal } from "../bridge/authorize.ts";
import { BridgeProblem } from "../bridge/bridge-problem.ts";
import { parseNativeMessage } from "../bridge/parse-message.ts";
import { createStoreFiles } from "../gio/store-files.ts";
import { isBroken, testLog } from "../gio/test-build.ts";
import { callBadge, repairBadge } from "./badge.ts";
import { callApp, callOpen, callWindow, DONE } from "./bridge-calls.ts";
import { callClipboard } from "./bridge-clipboard.ts";
import { findWindow } from "./bridge-documents.ts";
import { callDownload } from "./bridge-download.ts";
import { addListener, removeListener } from "./bridge-events.ts";
import { callFiles } from "./bridge-files.ts";
import { callNotify } from "./bridge-notify.ts";
import { callRun } from "./bridge-run.ts";
import { createStoreCalls } from "./bridge-store.ts";
import { BRIDGE_WORLD } from "./bridge-world.ts";
import { nowMs } from "./carry-out.ts";
import type { AppWindow, Shell } from "./shell.ts";
import { tellWindowState } from "./window-events.ts";

const HANDLER = "pakeplus";

type Call = (from: AppWindow, call: NativeCall) => BridgeResult | Promise<BridgeResult>;

function createCalls(shell: Shell): ReadonlyMap<string, Call> {
  const callStore = createStoreCalls(createStoreFiles(shell.paths.data, shell.records));
  return new Map<string, Call>([
    ["app", (_from, call) => callApp(shell, call)],
    ["window", callWindow],
    ["open", (from, call) => callOpen(shell, from, call)],
    ["notify", (from, call) => callNotify(shell, from, call)],
    ["store", (_from, call) => callStore(call)],
    ["files", (from, call) => callFiles(shell, from, call)],
    ["clipboard", (_from, call) => callClipboard(shell, call)],
    ["badge", (_from, call) => callBadge(shell, call)],
    ["download", (from, call) => callDownload(shell, from, call)],
    ["run", (_from, call) => callRun(shell, call)],
  ]);
}

function eventOf({ args }: NativeCall): EventName | null {
  const [name] = args;
  return typeof name === "string" && Object.hasOwn(EVENT_CAPABILITIES, name) ? (name as EventName) : null;
}

function listen(shell: Shell, from: AppWindow, call: NativeCall, name: EventName): BridgeResult {
  if (call.name === "off") {
    removeListener(shell, call, name);
    return DONE;
  }
  addListener(shell, from, call, name);
  if (name === "windowstate") {
    tellWindowState(shell, from);
  }
  return DONE;
}

function failure(error: unknown): BridgeResult {
  testLog("bridge-failure", { reason: String(error) });
  return error instanceof BridgeProblem
    ? refusal(error.code, error.message)
    : refusal("FAILED", error instanceof GLib.Error ? error.message : "The call failed.");
}

/** Checks the power, finds the window and does what is asked. */
function createDispatcher(shell: Shell): (call: NativeCall) => Promise<BridgeResult> {
  const calls = createCalls(shell);
  return async (call) => {
    const event = call.name === "on" || call.name === "off" ? eventOf(call) : null;
    const capability = event === null ? capabilityOf(call.name) : EVENT_CAPABILITIES[event];
    if (!isBroken("R19") && !isAllowed(powersOf(shell.config, call), call.origin, capability)) {
      return refusal("CAPABILITY_MISSING", `${call.origin} may not call ${capability}.`);
    }
    const run = calls.get(capability);
    if (run === undefined) {
      return refusal("NOT_SUPPORTED", `This shell has no ${capability}.`);
    }
    const from = await findWindow(shell, call.document);
    if (from === null) {
      return refusal("FAILED", "The window is closed.");
    }
    return event === null ? run(from, call) : listen(shell, from, call, event);
  };
}

function refuseUnread(text: string): BridgeResult {
  return text.length > MAX_MESSAGE_LENGTH
    ? refusal("TOO_LARGE", "The call holds more data than the bridge takes.")
    : refusal("INVALID_ARGUMENT", "The call could not be read.");
}

/** R19: listens to the isolated half of the bridge in every frame of every window. */
export function hostBridge(shell: Shell): void {
  const dispatch = createDispatcher(shell);
  const { content } = shell;

  const answer = async (message: NativeMessage): Promise<BridgeResult> => {
    if (message.kind === "link") {
      shell.lastLink = { url: message.url, at: nowMs() };
      return DONE;
    }
    if (message.kind === "repair") {
      return repairBadge(shell, message);
    }
    const result = await dispatch(message).catch(failure);
    const { world, origin, name } = message;
    testLog("bridge", { world, origin, name, ok: result.ok });
    return result;
  };
  content.register_script_message_handler_with_reply(HANDLER, BRIDGE_WORLD);
  content.connect(`script-message-with-reply-received::${HANDLER}`, (_content, value, reply) => {
    const text = value.is_string() ? value.to_string() : "";
    const message = parseNativeMessage(text);
    const context = value.get_context();
    const give = (result: BridgeResult) =>
      reply.return_value(JavaScriptCore.Value.new_string(context, JSON.stringify(result)));
    if (message === null) {
      give(refuseUnread(text));
    } else {
      answer(message).then(give, (error: unknown) => give(failure(error)));
    }
    return true;
  });
}
