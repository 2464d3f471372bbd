import type { RuntimeConfig } from "@pakeplus/core";
import { readText, writeText } from "./files.ts";
import { isBroken } from "./test-build.ts";

/** Small texts that the shell keeps for the app, by absolute path. */
export interface Records {
  read(path: string): string | null;
  /** @throws GLib.Error when it cannot be kept, for example because the disk is full. */
  write(path: string, text: string): void;
}

/** `window.incognito`. */
export function keepsNothing({ window }: RuntimeConfig): boolean {
  return window.incognito && !isBroken("R11");
}

/** On disk; for `window.incognito` in memory only, where nothing of an earlier run is seen either. */
export function createRecords(incognito: boolean): Records {
  if (!incognito) {
    return { read: readText, write: writeText };
  }
  const texts = new Map<string, string>();
  return {
    read: (path) => texts.get(path) ?? null,
    write: (path, text) => {
      texts.set(path, text);
    },
  };
}
