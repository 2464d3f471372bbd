import Gio from "gi://Gio";
import GLib from "gi://GLib";
import type Soup from "gi://Soup?version=3.0";

/** Whether a request asks for a WebSocket; the engine sends those as plain requests for a `ws:` address. */
export function isWebSocketRequest(message: Soup.ServerMessage): boolean {
  return message.get_request_headers().get_one("Upgrade")?.toLowerCase() === "websocket";
}

function handshake(message: Soup.ServerMessage): string {
  const uri = message.get_uri();
  const query = uri.get_query();
  const lines = [`GET ${uri.get_path()}${query === null ? "" : `?${query}`} HTTP/1.1`];
  message.get_request_headers().foreach((name, value) => {
    if (!/^(proxy-|connection$)/i.test(name)) {
      lines.push(`${name}: ${value}`);
    }
  });
  return `${[...lines, "Connection: Upgrade"].join("\r\n")}\r\n\r\n`;
}

function joinStreams(inner: Gio.IOStream, outer: Gio.IOStream): void {
  const flags: Gio.IOStreamSpliceFlags =
    Gio.IOStreamSpliceFlags.CLOSE_STREAM1 | Gio.IOStreamSpliceFlags.CLOSE_STREAM2;
  inner.splice_async(outer, flags, GLib.PRIORITY_DEFAULT, null, null);
}

/**
 * Opens a connection for a WebSocket and joins it with the engine's. The server's answer to the handshake goes to
 * the engine as it is.
 */
export function tunnelWebSocket(message: Soup.ServerMessage, onFailure: (error: GLib.Error) => void): void {
  const uri = message.get_uri();
  const port = uri.get_port() === -1 ? 80 : uri.get_port();
  const client = new Gio.SocketClient({ timeout: 0 });
  message.pause();
  client.connect_to_host_async(uri.get_host() ?? "", port, null, (_client, result) => {
    try {
      const outer = client.connect_to_host_finish(result);
      outer.get_output_stream().write_all(new TextEncoder().encode(handshake(message)), null);
      joinStreams(message.steal_connection(), outer);
    } catch (error) {
      onFailure(error as GLib.Error);
      message.unpause();
    }
  });
}
