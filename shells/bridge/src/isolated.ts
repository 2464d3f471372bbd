import { allowedHere } from "./allowed-here.ts";
import type { BridgeCall, BridgeReply, BridgeResult, NativeMessage } from "./protocol.ts";

/*
 * Runs in every frame, in a world of its own: the page has other globals, so it can neither reach the native handler
 * nor change what `self.origin` reads here. An opaque origin reads "null" and gets nothing.
 */

interface IsolatedGlobals {
  /** Set by the native side in top documents; frames of the same origin read it from there. */
  pakeplusView?: string;
}

const { channel } = pakeplusSetup;
const { origin } = self;

function send(message: NativeMessage): Promise<string> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- WebKit's handler has no such argument
  return webkit.messageHandlers.pakeplus.postMessage(JSON.stringify(message));
}

function viewToken(): string | null {
  try {
    const top: (Window & IsolatedGlobals) | null = self.top;
    return top?.pakeplusView ?? null;
  } catch {
    return null;
  }
}

async function callNative({ name, args }: BridgeCall): Promise<BridgeResult> {
  try {
    return JSON.parse(await send({ kind: "call", origin, view: viewToken(), name, args })) as BridgeResult;
  } catch {
    return { ok: false, error: { code: "FAILED", message: "The app did not answer the call." } };
  }
}

function reply(message: BridgeReply): void {
  document.dispatchEvent(new CustomEvent(`${channel}:reply`, { detail: JSON.stringify(message) }));
}

function announce(): void {
  document.dispatchEvent(new CustomEvent(`${channel}:ready`));
}

function parseCall(detail: unknown): BridgeCall | null {
  try {
    const call = JSON.parse(String(detail)) as Partial<BridgeCall>;
    return typeof call.id === "number" && typeof call.name === "string" && Array.isArray(call.args)
      ? { id: call.id, name: call.name, args: call.args }
      : null;
  } catch {
    return null;
  }
}

if (allowedHere(pakeplusSetup, origin).length > 0) {
  document.addEventListener(`${channel}:call`, (event) => {
    const call = parseCall((event as CustomEvent<unknown>).detail);
    if (call !== null) {
      void callNative(call).then((result) => reply({ id: call.id, result }));
    }
  });
  document.addEventListener(`${channel}:hello`, announce);
  announce();
}

if (self.top === self) {
  // The engine does not say which frame a navigation belongs to before the answer is there. This spares an
  // address that leaves the app a request of its own.
  addEventListener("click", (event) => {
    const link = event
      .composedPath()
      .find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement && node.href !== "");
    const isPlain = event.isTrusted && !event.defaultPrevented && event.button === 0;
    if (link !== undefined && isPlain && !link.hasAttribute("download") && link.target === "") {
      void send({ kind: "link", url: link.href });
    }
  });
}
