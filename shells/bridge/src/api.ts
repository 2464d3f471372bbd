import type { BridgeErrorCode } from "./protocol.ts";

/** JSON values: what the store keeps. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Every refusal and failure of a bridge call. */
export interface PakePlusBridgeError extends Error {
  readonly name: "PakePlusError";
  readonly code: BridgeErrorCode;
}

export interface AppInfo {
  id: string;
  name: string;
  version: string;
  description: string;
  homepage: string | null;
  platform: "linux";
  contract: number;
}

/**
 * `window.pakeplus`. It exists only on origins that have a capability, and holds only the parts the origin may use
 * and the shell has. Every call answers with a promise, which a refusal rejects with a {@link PakePlusBridgeError}.
 */
export interface PakePlusApi {
  readonly app?: {
    info(): Promise<AppInfo>;
  };
  readonly window?: {
    /** Overrides the page's title until the page changes it; at most 500 characters. */
    setTitle(title: string): Promise<void>;
    minimize(): Promise<void>;
    toggleMaximize(): Promise<void>;
    setFullscreen(on: boolean): Promise<void>;
    close(): Promise<void>;
    /** Moves the window with the mouse button that is held down, for pages that draw their own title bar. */
    startDrag(): Promise<void>;
  };
  /**
   * Opens an address as the app's link rules say. Addresses for other programs need a click or key press shortly
   * before.
   */
  readonly open?: (address: string) => Promise<void>;
  /** Key and value in the app's data folder, apart for each origin; survives clearing of the site's data. */
  readonly store?: {
    /** null when the key is absent. */
    get(key: string): Promise<JsonValue>;
    /** Keys have 1 to 256 characters, a value at most 1 MiB as JSON, a store at most 10 MiB. */
    set(key: string, value: JsonValue): Promise<void>;
    /** Whether there was such a key. */
    delete(key: string): Promise<boolean>;
    /** Sorted. */
    keys(): Promise<readonly string[]>;
  };
  /** A notification of the desktop; title at most 200 characters, body at most 2000. */
  readonly notify?: (title: string, body?: string) => Promise<void>;
}
