import type { BridgeWorld, EventName } from "@pakeplus/bridge";

/** A document that waits for one kind of event. `W` is a window. */
export interface EventListener<W> {
  window: W;
  document: string;
  world: BridgeWorld;
  origin: string;
  name: EventName;
}

/** Events of one kind that wait at most: nobody may ever listen. */
const MAX_WAITING = 100;

/** The queue with one event more; the oldest of its kind goes when there are too many. */
export function withWaiting<E extends { name: EventName }>(queue: readonly E[], event: E): readonly E[] {
  const alike = queue.filter(({ name }) => name === event.name);
  const dropped = alike.length >= MAX_WAITING ? alike[0] : undefined;
  return [...queue.filter((other) => other !== dropped), event];
}

/**
 * Who gets an event: every listener of one window, so that a link is opened once, and of the main window if it has any.
 */
export function receivers<W extends { isMain: boolean }>(
  listeners: readonly EventListener<W>[],
  name: EventName,
): readonly EventListener<W>[] {
  const alike = listeners.filter((listener) => listener.name === name);
  const first = alike.find(({ window }) => window.isMain) ?? alike[0];
  return alike.filter(({ window }) => window === first?.window);
}
