import type Gdk from "gi://Gdk?version=3.0";

/** GJS passes the union type of all events to handlers, where the typings name its members. */
export function asEvent(event: Gdk.EventButton | Gdk.EventKey): Gdk.Event {
  return event as unknown as Gdk.Event;
}
