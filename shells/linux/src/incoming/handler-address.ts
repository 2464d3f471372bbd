/**
 * The address of the app's page for a link.
 * @param handler Path with one `%s`, see `links.handler` of a definition.
 */
export function handlerAddress(origin: string, handler: string, link: string): string {
  // Not as a replacement text, in which `$&` would have a meaning.
  return origin + handler.replace("%s", () => encodeURIComponent(link));
}
