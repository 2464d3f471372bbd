import { allowedHere } from "./allowed-here.ts";
import { createApi } from "./create-api.ts";
import { createEventHub } from "./event-hub.ts";
import { createPageChannel } from "./page-channel.ts";

/* Runs where someone may call the bridge: in the page's world, and in the one of injected isolated scripts. */

const allowed = allowedHere(pakeplusChannel.powers, self.origin);

if (allowed.length > 0) {
  const call = createPageChannel(document, pakeplusChannel.name, (event) => hub.deliver(event));
  const hub = createEventHub({ call, allowed, isTop: self.top === self });
  // A document that comes back from the history has lost its place in the native side's list.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) {
      hub.listenAgain();
    }
  });
  Object.defineProperty(self, "pakeplus", {
    value: createApi({ call, allowed, on: hub.on }),
    configurable: false,
    enumerable: true,
    writable: false,
  });
}
