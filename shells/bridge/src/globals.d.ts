import type { BridgeSetup } from "./protocol.ts";

declare global {
  /** Parameter of the function which the native side wraps around each half. */
  const pakeplusSetup: BridgeSetup;

  /** WebKit's way to the native side; it exists only in the isolated world. */
  const webkit: {
    messageHandlers: { pakeplus: { postMessage(message: string): Promise<string> } };
  };
}
