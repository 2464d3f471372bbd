export interface History {
  /** The newest of the earlier texts comes last. */
  past: readonly string[];
  /** The next of the later texts comes last. */
  future: readonly string[];
}

export const EMPTY_HISTORY: History = { past: [], future: [] };

const MOST = 200;

/** @param text What the change replaced. */
export function remembered(history: History, text: string): History {
  return { past: [...history.past, text].slice(-MOST), future: [] };
}

/** The text before the newest change; null when there is none. */
export function undone(history: History, text: string): { history: History; text: string } | null {
  const earlier = history.past.at(-1);
  if (earlier === undefined) return null;
  return {
    text: earlier,
    history: { past: history.past.slice(0, -1), future: [...history.future, text] },
  };
}

/** The text that was taken back last; null when there is none. */
export function redone(history: History, text: string): { history: History; text: string } | null {
  const later = history.future.at(-1);
  if (later === undefined) return null;
  return { text: later, history: { past: [...history.past, text], future: history.future.slice(0, -1) } };
}
