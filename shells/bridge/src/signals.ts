/*
 * Text over a document's own events. The functions are taken from the prototype before any page runs: an element named
 * `dispatchEvent` would hide the document's own.
 */
// oxlint-disable-next-line typescript/unbound-method -- called with their target below
const { addEventListener: listen, dispatchEvent: dispatch } = EventTarget.prototype;

/** @param heard Gets the detail of the event as text. */
export function hear(target: EventTarget, type: string, heard: (detail: string) => void): void {
  listen.call(target, type, (event) => heard(String((event as CustomEvent<unknown>).detail)));
}

export function say(target: EventTarget, type: string, detail = ""): void {
  dispatch.call(target, new CustomEvent(type, { detail }));
}
