import Gio from "gi://Gio";
import GLib from "gi://GLib";
import Soup from "gi://Soup?version=3.0";
import { onClientGone } from "./client-gone.ts";
import { sendStream } from "./responses.ts";

/** Headers of one connection (RFC 9110, 7.6.1); they are not passed on. */
const HOP_BY_HOP = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

function copyHeaders(
  from: Soup.MessageHeaders,
  to: Soup.MessageHeaders,
  without: readonly string[] = [],
): void {
  from.foreach((name, value) => {
    const lower = name.toLowerCase();
    if (!HOP_BY_HOP.has(lower) && !without.includes(lower)) {
      to.append(name, value);
    }
  });
}

export interface Forwarder {
  /** Passes a request on; `onFailure` answers when no response came. */
  forward(message: Soup.ServerMessage, onFailure: (error: GLib.Error) => void): void;
}

function newSession(proxy: string | null): Soup.Session {
  const session = new Soup.Session({ max_conns: 128, max_conns_per_host: 32, timeout: 60, idle_timeout: 30 });
  // The engine decodes; what passes here must stay as it was sent.
  session.remove_feature_by_type(Soup.ContentDecoder.$gtype);
  if (proxy !== null) {
    session.set_proxy_resolver(Gio.SimpleProxyResolver.new(proxy, ["localhost", "127.0.0.0/8", "::1"]));
  }
  return session;
}

/**
 * Passes plain http requests to their servers. Redirects go back to the engine untouched, so that it decides about
 * each address; bodies are streamed back as they come.
 * @param proxy The proxy of the definition, null for the system's.
 */
export function createForwarder(proxy: string | null): Forwarder {
  const session = newSession(proxy);
  return {
    forward(message, onFailure) {
      const outgoing = Soup.Message.new_from_uri(message.get_method(), message.get_uri());
      outgoing.add_flags(Soup.MessageFlags.NO_REDIRECT);
      copyHeaders(message.get_request_headers(), outgoing.get_request_headers(), ["host", "content-length"]);
      const body = message.get_request_body().flatten();
      if (body.get_size() > 0 || message.get_request_headers().get_one("Content-Length") !== null) {
        outgoing.set_request_body_from_bytes(message.get_request_headers().get_one("Content-Type"), body);
      }
      const cancellable = new Gio.Cancellable();
      const finished = message.connect("finished", () => cancellable.cancel());
      onClientGone(message, () => {
        cancellable.cancel();
        message.unpause();
      });
      message.pause();
      session.send_async(outgoing, GLib.PRIORITY_DEFAULT, cancellable, (_session, result) => {
        let stream: Gio.InputStream;
        try {
          stream = session.send_finish(result);
        } catch (error) {
          if (!cancellable.is_cancelled()) {
            onFailure(error as GLib.Error);
            message.unpause();
          }
          return;
        }
        message.disconnect(finished);
        respond(message, outgoing, stream);
      });
    },
  };
}

function respond(message: Soup.ServerMessage, outgoing: Soup.Message, stream: Gio.InputStream): void {
  const status: number = outgoing.get_status();
  const headers = outgoing.get_response_headers();
  message.set_status(status, outgoing.get_reason_phrase());
  copyHeaders(headers, message.get_response_headers(), ["content-length"]);
  const declared = headers.get_one("Content-Length");
  const hasBody = message.get_method() !== "HEAD" && status !== 204 && status !== 304 && declared !== "0";
  if (!hasBody) {
    if (declared !== null) {
      message.get_response_headers().set_content_length(Number(declared));
    }
    stream.close(null);
    message.unpause();
    return;
  }
  sendStream(message, stream, { length: declared === null ? null : Number(declared) });
}
