import { isBroken } from "../gio/test-build.ts";
import { handlerAddress } from "../incoming/handler-address.ts";
import { sendEvent } from "./bridge-events.ts";
import type { AppWindow, Shell } from "./shell.ts";

/**
 * R16: links with the app's own schemes. Every one is told to pages; of several, the handler's page shows the last.
 * @param links Checked by `sortWord`.
 */
export function receiveLinks(shell: Shell, main: AppWindow, links: readonly string[]): void {
  const last = links[links.length - 1];
  if (last === undefined || isBroken("R16")) {
    return;
  }
  for (const url of links) {
    sendEvent(shell, { name: "link", detail: { url } });
  }
  const { start, opens } = shell.config;
  if (opens.handler !== null) {
    main.view.load_uri(handlerAddress(start.origin, opens.handler, last));
  }
}
