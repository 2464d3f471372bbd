import GLib from "gi://GLib";
import Soup from "gi://Soup?version=3.0";
import type { RuntimeConfig } from "@pakeplus/core";
import { classifyFailure, type FailureReason } from "../load-failure.ts";
import { routeRequest } from "../proxy-policy.ts";
import { createForwarder } from "./forward.ts";
import { sendText } from "./responses.ts";
import { servePayload } from "./serve-payload.ts";
import { isBroken, testLog } from "./test-build.ts";
import { isWebSocketRequest, tunnelWebSocket } from "./websocket-tunnel.ts";

/** Names the reason of a failure to the shell itself, which then shows its own page. */
const FAILURE_HEADER = "X-PakePlus-Failure";

export interface AppServer {
  /** For the engine's proxy settings. */
  address: string;
  /** The reason when a response was made by this server because the real one could not be had. */
  failureOf(headers: Soup.MessageHeaders | null): { reason: FailureReason; detail: string } | null;
}

function portOf(uri: GLib.Uri): number {
  return uri.get_port() === -1 ? 80 : uri.get_port();
}

/**
 * The loopback proxy of the app's own web context: it gives bundled content a secure origin without a port and
 * sees every plain http request. It listens on 127.0.0.1 and keeps nothing secret: whoever runs programs on this
 * computer could read the installed files as well.
 * @param root Real path of the payload folder.
 */
export function startAppServer(config: RuntimeConfig, root: string): AppServer {
  // Paths as they were sent: decoded ones lose an encoded slash, and bytes that are no UTF-8 (old Chinese sites).
  const server = new Soup.Server({ raw_paths: true });
  const forwarder = createForwarder(isBroken("R7") ? null : config.network.proxy);
  // A server outside cannot know it, so it cannot pretend that the shell reports a failure.
  const token = GLib.uuid_string_random();

  const ownPort = () => server.get_uris()[0]?.get_port() ?? 0;

  const fail = (message: Soup.ServerMessage, status: number, reason: FailureReason, detail: string) => {
    message.get_response_headers().replace(FAILURE_HEADER, `${token} ${reason}`);
    message.get_response_headers().replace("Cache-Control", "no-store");
    sendText(message, status, detail);
  };
  const failForward = (message: Soup.ServerMessage) => (error: GLib.Error) => {
    const reason = classifyFailure({ domain: GLib.quark_to_string(error.domain), code: error.code }, true);
    testLog("forward-failed", { domain: GLib.quark_to_string(error.domain), code: error.code });
    fail(message, Soup.Status.BAD_GATEWAY, reason, error.message);
  };

  // Not by a handler: GJS cannot hand over its table of the query when that is no UTF-8.
  server.connect("request-read", (_server, message) => {
    // A request without a status is looked up among the handlers, of which there are none.
    message.set_status(Soup.Status.OK, null);
    const uri = message.get_uri();
    const { start } = config;
    const scheme = uri.get_scheme();
    const target = { scheme, host: (uri.get_host() ?? "").toLowerCase(), port: portOf(uri) };
    // Not through the proxy but at it: forwarding would go round in circles.
    const isSelf = target.port === ownPort() && /^(127\.|localhost$)/.test(target.host);
    const planned = isSelf ? "refuse" : routeRequest(config, target);
    const route = planned === "refuse" && !isSelf && isBroken("R7") ? "forward" : planned;
    if (route === "payload" && start.kind === "bundled") {
      servePayload(message, { root, entry: start.entry, spa: start.spa });
    } else if (route === "forward" && isWebSocketRequest(message)) {
      tunnelWebSocket(message, failForward(message));
    } else if (route === "forward") {
      forwarder.forward(message, failForward(message));
    } else {
      fail(
        message,
        Soup.Status.FORBIDDEN,
        "cleartext",
        `${uri.to_string()} is not encrypted, and this app's definition does not list its host in network.cleartext.`,
      );
    }
  });
  server.listen_local(0, Soup.ServerListenOptions.IPV4_ONLY);
  return {
    address: `http://127.0.0.1:${ownPort()}`,
    failureOf(headers) {
      const [sender, reason] = headers?.get_one(FAILURE_HEADER)?.split(" ") ?? [];
      return sender === token && reason !== undefined
        ? { reason: reason as FailureReason, detail: "" }
        : null;
    },
  };
}
