import type { BridgeChannel, BridgeSetup, RepairsChannel } from "./protocol.ts";

declare global {
  /** Parameters of the functions which the native side wraps around the scripts: of the isolated half, … */
  const pakeplusSetup: BridgeSetup;
  /** … of the half that callers see, … */
  const pakeplusChannel: BridgeChannel;
  /** … and of the repairs. */
  const pakeplusRepairs: RepairsChannel;

  /** WebKit's way to the native side; it exists only in the isolated half's world. */
  const webkit: {
    messageHandlers: { pakeplus: { postMessage(message: string): Promise<string> } };
  };
}
