import Gio from "gi://Gio";
import type { RuntimeConfig } from "@pakeplus/core";
import { isBroken } from "./test-build.ts";

/**
 * The proxy for https: the definition's, else the system's for the start address. The engine takes one proxy for
 * all hosts when the shell's own stands before http, so a system that uses several gets that one.
 * @param done Gets null when the way is direct.
 */
export function findProxy({ network, start }: RuntimeConfig, done: (proxy: string | null) => void): void {
  if (network.proxy !== null && !isBroken("R7")) {
    done(network.proxy);
    return;
  }
  const resolver = Gio.ProxyResolver.get_default();
  const address = start.kind === "remote" ? start.url : "https://example.com/";
  resolver.lookup_async(address, null, (_resolver, result) => {
    let first: string | undefined;
    try {
      [first] = resolver.lookup_finish(result);
    } catch {
      // Broken settings count as none; a failed load then says what is wrong.
    }
    done(first === undefined || first.startsWith("direct:") ? null : first);
  });
}
