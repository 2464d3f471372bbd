import { allowedHere } from "./allowed-here.ts";
import type {
  BridgeCall,
  BridgeChannel,
  BridgeResult,
  BridgeWorld,
  EventMessage,
  NativeMessage,
} from "./protocol.ts";
import { hear, say } from "./signals.ts";

/*
 * Runs in every frame, in a world of its own: the page has other globals, so it can neither reach the native handler
 * nor change what `self.origin` reads here. An opaque origin reads "null" and gets nothing. Injected scripts have yet
 * another world; what they and the page know of this one is the name of their own channel.
 */

interface IsolatedGlobals {
  /** Id of a top document; frames of the same origin read it from there, the native side asks for it. */
  pakeplusDocument?: string;
  /** Called by the native side. @returns Whether the event was for this document. */
  pakeplusEvent?: (message: EventMessage) => boolean;
}

const { origin } = self;
const isTop = self.top === self;
const globals: IsolatedGlobals = self as Window & IsolatedGlobals;

function send(message: NativeMessage): Promise<string> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- WebKit's handler has no such argument
  return webkit.messageHandlers.pakeplus.postMessage(JSON.stringify(message));
}

function topDocument(): string | null {
  try {
    const top: (Window & IsolatedGlobals) | null = self.top;
    return top?.pakeplusDocument ?? null;
  } catch {
    return null;
  }
}

async function callNative(message: NativeMessage): Promise<BridgeResult> {
  try {
    return JSON.parse(await send(message)) as BridgeResult;
  } catch {
    return { ok: false, error: { code: "FAILED", message: "The app did not answer the call." } };
  }
}

/**
 * A blob is known to this process first, and only then to the one that downloads. Its first bytes come from there, so
 * they prove that it has arrived.
 */
async function blobArrived({ name, args }: BridgeCall): Promise<void> {
  const [address] = args;
  if (name === "download" && typeof address === "string" && address.startsWith("blob:")) {
    await fetch(address).then(
      async (response) => response.body?.cancel(),
      () => undefined,
    );
  }
}

function parseCall(detail: string): BridgeCall | null {
  try {
    const call = JSON.parse(detail) as Partial<BridgeCall>;
    return typeof call.id === "number" && typeof call.name === "string" && Array.isArray(call.args)
      ? { id: call.id, name: call.name, args: call.args }
      : null;
  } catch {
    return null;
  }
}

function serve(channel: string, toMessage: (call: BridgeCall) => NativeMessage): void {
  const announce = () => say(document, `${channel}:ready`);
  hear(document, `${channel}:call`, (detail) => {
    const call = parseCall(detail);
    if (call !== null) {
      void blobArrived(call)
        .then(() => callNative(toMessage(call)))
        .then((result) => say(document, `${channel}:reply`, JSON.stringify({ id: call.id, result })));
    }
  });
  hear(document, `${channel}:hello`, announce);
  announce();
}

const isAllowed = ({ powers }: BridgeChannel) => allowedHere(powers, origin).length > 0;
const worlds: readonly BridgeWorld[] = ["page", "isolated"];

for (const world of worlds.filter((each) => isAllowed(pakeplusSetup[each]))) {
  serve(pakeplusSetup[world].name, ({ name, args }) => ({
    kind: "call",
    world,
    origin,
    document: topDocument(),
    name,
    args,
  }));
}

const { repairs } = pakeplusSetup;
if (repairs.origin === origin) {
  serve(repairs.name, ({ args }) => ({
    kind: "repair",
    name: "setAppBadge",
    origin,
    document: topDocument(),
    args,
  }));
}

if (isTop) {
  globals.pakeplusDocument = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) =>
    part.toString(36),
  ).join("-");
  globals.pakeplusEvent = ({ document: wanted, world, name, detail }) => {
    const isMine = wanted === globals.pakeplusDocument && isAllowed(pakeplusSetup[world]);
    if (isMine) {
      say(document, `${pakeplusSetup[world].name}:event`, JSON.stringify({ name, detail }));
    }
    return isMine;
  };
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
