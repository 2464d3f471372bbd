import GLib from "gi://GLib";
import type Soup from "gi://Soup?version=3.0";

/**
 * Calls `gone` when the engine gives up a request that is still being answered. libsoup does not look at the
 * connection of a paused message, so streams that nobody reads any more would stay open to the server outside.
 * The engine sends no second request before the first is answered: whatever can be read is the end.
 */
export function onClientGone(message: Soup.ServerMessage, gone: () => void): void {
  const socket = message.get_socket();
  if (socket === null) {
    return;
  }
  const channel = GLib.IOChannel.unix_new(socket.get_fd());
  const conditions: GLib.IOCondition = GLib.IOCondition.IN | GLib.IOCondition.HUP | GLib.IOCondition.ERR;
  let watch: number | null = GLib.io_add_watch(channel, GLib.PRIORITY_DEFAULT, conditions, () => {
    watch = null;
    gone();
    return GLib.SOURCE_REMOVE;
  });
  message.connect("finished", () => {
    if (watch !== null) {
      GLib.source_remove(watch);
      watch = null;
    }
  });
}
