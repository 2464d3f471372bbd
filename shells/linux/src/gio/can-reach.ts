import Gio from "gi://Gio";
import { normalizeAddress } from "../links/address.ts";
import { toAscii } from "./to-ascii.ts";

const TIMEOUT_SECONDS = 10;

/**
 * Whether the server of an address accepts a connection now. Cheaper than loading the page, and the error page
 * does not flicker.
 * @param proxy As in the definition: knocking there is all that can be known from here.
 */
export function canReach(address: string, proxy: string | null, done: (reached: boolean) => void): void {
  const target = normalizeAddress(proxy ?? address, toAscii);
  if (target === null || target.host === "" || target.port === null) {
    done(false);
    return;
  }
  const client = new Gio.SocketClient({ timeout: TIMEOUT_SECONDS });
  client.connect_to_host_async(
    target.host.replace(/^\[(.*)\]$/, "$1"),
    target.port,
    null,
    (_client, result) => {
      let reached = false;
      try {
        client.connect_to_host_finish(result).close(null);
        reached = true;
      } catch {
        // The caller tries again later.
      }
      done(reached);
    },
  );
}
