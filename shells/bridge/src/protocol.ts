import type { Capability } from "@pakeplus/core";

/** What the native side passes to both scripts when it injects them. */
export interface BridgeSetup {
  /** Prefix of the event names between the two halves. */
  channel: string;
  /** Capabilities by exact origin; an origin that is absent has none and sees no `window.pakeplus`. */
  capabilities: Readonly<Record<string, readonly Capability[]>>;
}

/** Page half to isolated half, as JSON text in the detail of a `<channel>:call` event. */
export interface BridgeCall {
  id: number;
  /** For example `store.get`. */
  name: string;
  args: readonly unknown[];
}

export type BridgeErrorCode =
  /** The origin does not have the capability. */
  | "CAPABILITY_MISSING"
  /** An argument has the wrong type, or a value that is not allowed. */
  | "INVALID_ARGUMENT"
  /** More data than the bridge takes. */
  | "TOO_LARGE"
  /** The call is allowed only right after a click or key press. */
  | "GESTURE_REQUIRED"
  /** This shell does not have the call. */
  | "NOT_SUPPORTED"
  /** The call was right but could not be done, for example a full disk. */
  | "FAILED";

export type BridgeResult =
  | { ok: true; value: unknown }
  | { ok: false; error: { code: BridgeErrorCode; message: string } };

/** Isolated half to page half, as JSON text in the detail of a `<channel>:reply` event. */
export interface BridgeReply {
  id: number;
  result: BridgeResult;
}

/** Isolated half to the native side, as JSON text. `origin` is `self.origin` of the calling frame. */
export type NativeMessage =
  | { kind: "call"; origin: string; view: string | null; name: string; args: readonly unknown[] }
  /** A trusted click of the top document follows this link; comes before the engine asks about the navigation. */
  | { kind: "link"; url: string };

/** Longest message in UTF-16 units; a value of the store is smaller. */
export const MAX_MESSAGE_LENGTH = 2 * 1024 * 1024;
