import Gio from "gi://Gio";
import GLib from "gi://GLib";
import Soup from "gi://Soup?version=3.0";

const CHUNK_BYTES = 256 * 1024;

/** Answers with a plain text. */
export function sendText(message: Soup.ServerMessage, status: number, text: string): void {
  message.set_status(status, null);
  message.set_response("text/plain; charset=utf-8", Soup.MemoryUse.COPY, new TextEncoder().encode(text));
}

export interface SendStreamOptions {
  /** Bytes to send; null when unknown, which sends chunked. */
  length: number | null;
}

/**
 * Sends a stream piece by piece, so that a film needs no more memory than a page. The status and the headers
 * must be set. Closes the stream, also when the client goes away.
 * @returns Stops reading, for a caller that learns of a cancellation.
 */
export function sendStream(
  message: Soup.ServerMessage,
  stream: Gio.InputStream,
  { length }: SendStreamOptions,
): Gio.Cancellable {
  const headers = message.get_response_headers();
  const body = message.get_response_body();
  const cancellable = new Gio.Cancellable();
  let left = length ?? Number.POSITIVE_INFINITY;
  body.set_accumulate(false);
  if (length === null) {
    headers.set_encoding(Soup.Encoding.CHUNKED);
  } else {
    headers.set_content_length(length);
  }

  const sendNext = () => {
    message.pause();
    const count = Math.min(left, CHUNK_BYTES);
    stream.read_bytes_async(count, GLib.PRIORITY_DEFAULT, cancellable, (_source, result) => {
      let bytes: GLib.Bytes | null = null;
      try {
        bytes = stream.read_bytes_finish(result);
      } catch {
        // Cut short below, which the client reports as a failed transfer.
      }
      if (cancellable.is_cancelled()) {
        return;
      }
      const size = bytes?.get_size() ?? 0;
      if (bytes !== null && size > 0) {
        left -= size;
        body.append_bytes(bytes);
      } else if (bytes === null || length !== null) {
        // Completing the body would make a part look like the whole.
        message.get_socket()?.close();
      } else {
        left = 0;
        body.complete();
      }
      message.unpause();
    });
  };

  message.connect("wrote-chunk", () => {
    if (left > 0) {
      sendNext();
    } else {
      body.complete();
    }
  });
  message.connect("finished", () => {
    cancellable.cancel();
    stream.close_async(GLib.PRIORITY_DEFAULT, null, null);
  });
  if (left > 0) {
    sendNext();
  } else {
    body.complete();
  }
  return cancellable;
}
