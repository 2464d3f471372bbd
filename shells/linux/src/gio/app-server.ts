import Gio from "gi://Gio";
import Soup from "gi://Soup?version=3.0";
import type { RuntimeConfig } from "@pakeplus/core";
import { sendText } from "./responses.ts";
import { servePayload } from "./serve-payload.ts";

const BUNDLED_HOST = "app.localhost";

export interface AppServer {
  /** For the engine's proxy settings. */
  address: string;
}

/**
 * The loopback proxy of the app's own web context: it gives bundled content a secure origin without a port and
 * sees every plain http request. It listens on 127.0.0.1 and keeps nothing secret.
 * @param root Real path of the payload folder.
 */
export function startAppServer(config: RuntimeConfig, root: string): AppServer {
  const server = new Soup.Server();
  const { start } = config;
  server.add_handler(null, (_server, message) => {
    const uri = message.get_uri();
    if (start.kind === "bundled" && uri.get_host() === BUNDLED_HOST && uri.get_port() === 80) {
      servePayload(message, { root, entry: start.entry, spa: start.spa });
      return;
    }
    sendText(message, Soup.Status.FORBIDDEN, "This address is not part of the app.");
  });
  server.listen_local(0, Soup.ServerListenOptions.IPV4_ONLY);
  const [uri] = server.get_uris();
  if (uri === undefined) {
    throw new Gio.IOErrorEnum({ code: Gio.IOErrorEnum.ADDRESS_IN_USE, message: "No loopback port." });
  }
  return { address: `http://127.0.0.1:${uri.get_port()}` };
}
