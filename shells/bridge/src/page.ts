import { createApi } from "./create-api.ts";
import { createPageChannel } from "./page-channel.ts";

const allowed = Object.hasOwn(pakeplusSetup.capabilities, self.origin)
  ? pakeplusSetup.capabilities[self.origin]
  : undefined;

if (allowed !== undefined && allowed.length > 0) {
  const call = createPageChannel(document, pakeplusSetup.channel);
  Object.defineProperty(self, "pakeplus", {
    value: createApi(call, allowed),
    configurable: false,
    enumerable: true,
    writable: false,
  });
}
