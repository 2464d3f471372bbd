/**
 * The body as the notification server of the desktop takes it. A server that reads markup would swallow `<` and `&` of
 * plain text (Desktop Notifications Specification 1.2, "Markup").
 * @param capabilities What the server answers to `GetCapabilities`.
 */
export function notificationBody(text: string, capabilities: readonly string[]): string {
  return capabilities.includes("body-markup")
    ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    : text;
}

/**
 * What makes a notification of a page the same as an earlier one: its tag within its origin, as in the Notifications
 * standard of WHATWG; without a tag, nothing.
 * @param id Of the engine, different for each notification.
 */
export function notificationKey(origin: string, { tag, id }: { tag: string | null; id: number }): string {
  return tag === null || tag === "" ? `page ${id}` : `tag ${origin} ${tag}`;
}
