/** What earlier starts of the app have shown, on one combination of engine, driver and display. */
export interface StartRecord {
  /** Engine, driver and display; another one begins anew. */
  key: string;
  /** How many modes further than the computer suggests. */
  raised: number;
  /** A page was seen in this mode. */
  good: boolean;
  /** Starts in a row that showed nothing. */
  misses: number;
  /** Process that has started and shown nothing yet; null when none. */
  pid: number | null;
}

/** Beyond the last mode there is nothing to try. */
const MOST_RAISED = 2;
/** A mode that has worked is not given up because of one start that was cut off, for example by a shutdown. */
const PATIENCE = { good: 2, fresh: 1 };

export function freshRecord(key: string): StartRecord {
  return { key, raised: 0, good: false, misses: 0, pid: null };
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

/** Reads a saved record; a fresh one for anything that is none, or belongs to another combination. */
export function parseStartRecord(text: string | null, key: string): StartRecord {
  let value: unknown;
  try {
    value = JSON.parse(text ?? "null");
  } catch {
    return freshRecord(key);
  }
  if (typeof value !== "object" || value === null) {
    return freshRecord(key);
  }
  const { key: saved, raised, good, misses, pid } = value as Record<string, unknown>;
  if (saved !== key || !isCount(raised) || !isCount(misses) || raised > MOST_RAISED) {
    return freshRecord(key);
  }
  return { key, raised, good: good === true, misses, pid: isCount(pid) ? pid : null };
}

/**
 * What a new start does with the record of those before it.
 * @param isRunning Whether a process of that id runs; a start that is still under way has not failed.
 * @returns `raisedNow` when this start uses simpler graphics than the one before it, because that showed nothing.
 */
export function planStart(
  record: StartRecord,
  isRunning: (pid: number) => boolean,
): { record: StartRecord; raisedNow: boolean } {
  const failed = record.pid !== null && !isRunning(record.pid);
  const misses = record.misses + (failed ? 1 : 0);
  if (misses < (record.good ? PATIENCE.good : PATIENCE.fresh) || record.raised >= MOST_RAISED) {
    return { record: { ...record, misses, pid: failed ? null : record.pid }, raisedNow: false };
  }
  return {
    record: { ...freshRecord(record.key), raised: record.raised + 1 },
    raisedNow: true,
  };
}

/** The record while the app is starting. */
export const begun = (record: StartRecord, pid: number): StartRecord => ({ ...record, pid });

/** A page was seen. */
export const painted = (record: StartRecord): StartRecord => ({
  ...record,
  good: true,
  misses: 0,
  pid: null,
});

/** The page has something to show, and the window does not show it. */
export const blank = (record: StartRecord): StartRecord => ({ ...record, misses: PATIENCE.good, pid: null });

/** Nothing is known: the window was closed early, or the page is plain. */
export const unknown = (record: StartRecord): StartRecord => ({ ...record, pid: null });
