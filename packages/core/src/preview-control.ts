import type { RuntimeInjection } from "./runtime-config.ts";

/*
 * How `pakeplus preview` steers the shell that it started: one JSON object per line, both ways, on a socket that the
 * shell inherits. Pages cannot reach it, and a shell that somebody else starts has none. See shells/CONTRACT.md.
 */

/** The first line; a shell in preview waits for it before it opens a window. */
export interface PreviewStart {
  /** Opened instead of the start page; null for the start page. */
  address: string | null;
  /** Runs at the start of the first document, in the preview's own script world. */
  script: string | null;
}

/** Each is answered under its id, in whatever order. */
export type PreviewCommand = { id: number } & PreviewCommandBody;

export type PreviewCommandBody =
  /** Runs the body of an async function in every window; answers with its JSON results, null where it failed. */
  | { do: "evaluate"; world: PreviewWorld; script: string }
  /** Loads every window again; `script` runs at the start of the next documents. Answered when the main one has come. */
  | { do: "reload"; script: string | null }
  /** From the next document on these are injected instead of those before. */
  | { do: "inject"; inject: readonly RuntimeInjection[] }
  /** Says in the main window that what it shows is not the newest; null takes it back. */
  | { do: "problem"; text: string | null }
  /** An absolute path of a picture for the windows. */
  | { do: "icon"; file: string }
  /** Answers with {@link PreviewPlace}, then closes everything and ends. */
  | { do: "leave" };

/** `preview`: the preview's own scripts. `injection`: where injected style sheets live. */
export type PreviewWorld = "preview" | "injection";

export interface PreviewPlace {
  /** Of the main window's page; null when there is none. */
  address: string | null;
  /** Logical pixels. */
  width: number;
  height: number;
  /** null where the display server has no positions (Wayland). */
  x: number | null;
  y: number | null;
  maximized: boolean;
  fullscreen: boolean;
  /** The window had the keyboard. */
  active: boolean;
}

export type PreviewMessage =
  /** The main window is open. */
  | { event: "open" }
  /** Another shell has this application id; this one ends. */
  | { event: "taken" }
  | { id: number; value: unknown };

/** Names the inherited socket's descriptor in the environment of a shell. */
export const PREVIEW_DESCRIPTOR = "PAKEPLUS_PREVIEW_FD";
