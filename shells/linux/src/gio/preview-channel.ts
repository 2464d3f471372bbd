import Gio from "gi://Gio";
import GLib from "gi://GLib";
import type { PreviewCommand, PreviewMessage, PreviewStart } from "@pakeplus/core";

/** See `preview-control.ts` in core. */
export interface PreviewChannel {
  start: PreviewStart;
  /** Closes with its last reference. */
  connection: Gio.SocketConnection;
  send(message: PreviewMessage): void;
  /** `ended` is called when whoever started the preview is gone. */
  listen(command: (command: PreviewCommand) => void, ended: () => void): void;
}

const DESCRIPTOR = "PAKEPLUS_PREVIEW_FD";

/** Null unless `pakeplus preview` started this process. Waits for the first line, which is sent at once. */
export function openPreviewChannel(): PreviewChannel | null {
  const descriptor = GLib.getenv(DESCRIPTOR);
  if (descriptor === null) {
    return null;
  }
  // Programs that the app starts are not in preview.
  GLib.unsetenv(DESCRIPTOR);
  const connection = Gio.Socket.new_from_fd(Number(descriptor)).connection_factory_create_connection();
  const input = new Gio.DataInputStream({ base_stream: connection.get_input_stream() });
  const [first] = input.read_line_utf8(null);

  const listen: PreviewChannel["listen"] = (command, ended) => {
    input.read_line_async(GLib.PRIORITY_DEFAULT, null, (_input, result) => {
      let line: string | null = null;
      try {
        [line] = input.read_line_finish_utf8(result);
      } catch {
        // A broken connection is an ended one.
      }
      if (line === null) {
        ended();
        return;
      }
      listen(command, ended);
      command(JSON.parse(line) as PreviewCommand);
    });
  };
  return {
    start: JSON.parse(first ?? '{"address":null,"script":null}') as PreviewStart,
    connection,
    listen,
    send(message) {
      try {
        connection
          .get_output_stream()
          .write_all(new TextEncoder().encode(`${JSON.stringify(message)}\n`), null);
      } catch {
        // Nobody listens any more; `ended` follows.
      }
    },
  };
}
