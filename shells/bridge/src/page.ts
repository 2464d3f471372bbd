import { allowedHere } from "./allowed-here.ts";
import { createApi } from "./create-api.ts";
import { createPageChannel } from "./page-channel.ts";

const allowed = allowedHere(pakeplusSetup, self.origin);

if (allowed.length > 0) {
  const call = createPageChannel(document, pakeplusSetup.channel);
  Object.defineProperty(self, "pakeplus", {
    value: createApi(call, allowed),
    configurable: false,
    enumerable: true,
    writable: false,
  });
}
