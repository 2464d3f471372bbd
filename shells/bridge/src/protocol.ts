import type { Capability } from "@pakeplus/core";
import type { BridgeErrorCode, PakePlusEvents } from "./api.ts";

/** Who calls: the page, or a script that the app injects into a world of its own. */
export type BridgeWorld = "page" | "isolated";

/** Capabilities by exact origin; an origin that is absent has none and sees no `pakeplus`. */
export type Powers = Readonly<Record<string, readonly Capability[]>>;

/** One secret way between the bridge's isolated half and those who may call it. */
export interface BridgeChannel {
  /** Prefix of the event names. Unguessable, and known in the caller's world only. */
  name: string;
  powers: Powers;
}

/** What the native side passes to the isolated half when it injects it. */
export type BridgeSetup = Readonly<Record<BridgeWorld, BridgeChannel>> & {
  repairs: RepairsChannel;
};

/** The way of the web platform's repairs; see {@link RepairName}. */
export interface RepairsChannel {
  name: string;
  /** The app's own origin when its definition lets pages notify; null for nobody. */
  origin: string | null;
}

/** A call as JSON text in the detail of a `<channel>:call` event. */
export interface BridgeCall {
  id: number;
  /** For example `store.get`. */
  name: string;
  args: readonly unknown[];
}

export type BridgeResult =
  | { ok: true; value: unknown }
  | { ok: false; error: { code: BridgeErrorCode; message: string } };

/** Isolated half to the caller, as JSON text in the detail of a `<channel>:reply` event. */
export interface BridgeReply {
  id: number;
  result: BridgeResult;
}

export type EventName = keyof PakePlusEvents;

/** Whom an event is for. */
export const EVENT_CAPABILITIES = {
  link: "app",
  files: "files",
  windowstate: "window",
  notificationclick: "notify",
} as const satisfies Record<EventName, Capability>;

/** A file as it travels: the page keeps its handle, an unguessable text. */
export interface FileHandle {
  handle: string;
  name: string;
  size: number;
  type: string;
}

/** Native side to the isolated half of a top document, and from there in a `<channel>:event` event. */
export interface EventMessage {
  /** The document that listens, see {@link NativeCall}. */
  document: string;
  world: BridgeWorld;
  name: EventName;
  /** As in {@link PakePlusEvents}, but files as {@link FileHandle}. */
  detail: unknown;
}

/**
 * What the web platform has and an engine lacks, done for the app's own origin without `window.pakeplus`. The list is
 * closed.
 */
export type RepairName = "setAppBadge";

/** A frame's call, to the native side. */
export interface NativeCall extends Omit<BridgeCall, "id"> {
  kind: "call";
  world: BridgeWorld;
  /** `self.origin` of the calling frame. */
  origin: string;
  /** Id of the top document, which it chose itself; null in a frame that may not look at it. */
  document: string | null;
}

/** Isolated half to the native side, as JSON text. */
export type NativeMessage =
  | NativeCall
  /** A trusted click of the top document follows this link; comes before the engine asks about the navigation. */
  | { kind: "link"; url: string }
  | { kind: "repair"; name: RepairName; origin: string; document: string | null; args: readonly unknown[] };

/** Longest message in UTF-16 units; a value of the store is smaller. */
export const MAX_MESSAGE_LENGTH = 2 * 1024 * 1024;
/** Bytes of a file in one message: as base64 text far below {@link MAX_MESSAGE_LENGTH}. */
export const PIECE_BYTES = 512 * 1024;
