import { BRIDGE_WORLD } from "./bridge-world.ts";
import type { AppWindow, Shell } from "./shell.ts";

/** Runs code in the bridge's world of a window's top document; settles with null when that fails. */
export function askDocument(from: AppWindow, script: string): Promise<string | null> {
  return new Promise((resolve) => {
    if (from.isClosed) {
      resolve(null);
      return;
    }
    from.view.evaluate_javascript(script, -1, BRIDGE_WORLD, null, null, (_view, result) => {
      try {
        resolve(from.view.evaluate_javascript_finish(result).to_string());
      } catch {
        // The document has gone, or has no bridge.
        resolve(null);
      }
    });
  });
}

/**
 * The window whose top document has this id. The engine does not say where a message comes from, and a popup's arrive
 * at its opener's manager, so each window is asked once for each document.
 * @param id null for a frame that may not look at its top document: the window in front is the best guess.
 */
export async function findWindow(shell: Shell, id: string | null): Promise<AppWindow | null> {
  if (id === null) {
    return shell.windows.find(({ window }) => window.is_active) ?? shell.windows[0] ?? null;
  }
  const known = shell.windows.find((candidate) => candidate.document === id);
  if (known !== undefined) {
    return known;
  }
  for (const candidate of shell.windows) {
    // One after the other: nearly always the first is the right one.
    // oxlint-disable-next-line no-await-in-loop
    if ((await askDocument(candidate, "self.pakeplusDocument")) === id) {
      candidate.document = id;
      return candidate;
    }
  }
  return null;
}
