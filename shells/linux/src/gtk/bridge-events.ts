import {
  EVENT_CAPABILITIES,
  type EventMessage,
  type EventName,
  type NativeCall,
  type WindowState,
} from "@pakeplus/bridge";
import { type EventListener, receivers, withWaiting } from "../bridge/event-queue.ts";
import { testLog } from "../gio/test-build.ts";
import { askDocument } from "./bridge-documents.ts";
import type { AppWindow, Shell } from "./shell.ts";

export type BridgeEvent =
  | { name: "link"; detail: { url: string } }
  /** Absolute paths that the person picked or opened with the app. */
  | { name: "files"; detail: readonly string[] }
  | { name: "windowstate"; window: AppWindow; detail: WindowState }
  | { name: "notificationclick"; detail: { tag: string | null } };

/** What the native side knows of listeners in pages. */
export interface BridgeEvents {
  listeners: EventListener<AppWindow>[];
  waiting: readonly BridgeEvent[];
}

async function detailFor(shell: Shell, event: BridgeEvent, listener: EventListener<AppWindow>) {
  return event.name === "files" ? shell.bridge.files.handOut(event.detail, listener) : event.detail;
}

/** Hands an event to one document; when it has gone, its listener goes too. */
async function deliver(
  shell: Shell,
  event: BridgeEvent,
  listener: EventListener<AppWindow>,
): Promise<boolean> {
  const { document, world, window } = listener;
  const detail = await detailFor(shell, event, listener);
  const message: EventMessage = { document, world, name: event.name, detail };
  const arrived = await askDocument(
    window,
    `String(self.pakeplusEvent?.(JSON.parse(${JSON.stringify(JSON.stringify(message))})))`,
  );
  if (arrived !== "true") {
    shell.bridge.events.listeners = shell.bridge.events.listeners.filter((other) => other !== listener);
  }
  return arrived === "true";
}

function mayBeHeard({ config }: Shell, name: EventName): boolean {
  const capability = EVENT_CAPABILITIES[name];
  return [...config.capabilities, ...config.isolatedCapabilities].some(({ allow }) =>
    allow.includes(capability),
  );
}

/**
 * Tells pages what happened. An event that no page listens to yet waits for the first one that does; one for which no
 * page can ever have the capability is dropped.
 */
export function sendEvent(shell: Shell, event: BridgeEvent): void {
  if (!mayBeHeard(shell, event.name)) {
    return;
  }
  const { listeners } = shell.bridge.events;
  const concerned =
    event.name === "windowstate" ? listeners.filter(({ window }) => window === event.window) : listeners;
  const chosen = receivers(concerned, event.name);
  testLog("bridge-event", { name: event.name, listeners: chosen.length });
  if (chosen.length === 0) {
    keep(shell, event);
    return;
  }
  void Promise.all(chosen.map((listener) => deliver(shell, event, listener))).then((arrived) => {
    if (!arrived.includes(true)) {
      // Perhaps the next listener is there already.
      sendEvent(shell, event);
    }
    return null;
  });
}

function keep({ bridge: { events } }: Shell, event: BridgeEvent): void {
  // A new listener is told the state of its window anyway.
  if (event.name !== "windowstate") {
    events.waiting = withWaiting(events.waiting, event);
  }
}

/** A document wants to hear an event from now on. */
export function addListener(
  shell: Shell,
  window: AppWindow,
  { world, origin, document }: NativeCall,
  name: EventName,
): void {
  if (document === null) {
    return;
  }
  const { events } = shell.bridge;
  removeListener(shell, { world, document }, name);
  events.listeners.push({ window, document, world, origin, name });
  const due = events.waiting.filter((event) => event.name === name);
  events.waiting = events.waiting.filter((event) => event.name !== name);
  for (const event of due) {
    sendEvent(shell, event);
  }
}

/** A document does not want to hear an event any more. */
export function removeListener(
  { bridge: { events } }: Shell,
  { world, document }: Pick<NativeCall, "world" | "document">,
  name: EventName,
): void {
  events.listeners = events.listeners.filter(
    (other) => !(other.name === name && other.world === world && other.document === document),
  );
}
