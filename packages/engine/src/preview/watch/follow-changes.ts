import { createSettling } from "./create-settling.ts";
import { watchPlaces } from "./watch-places.ts";
import type { Places } from "./watch-places.ts";

export interface Look {
  /** Where the next changes may come from. */
  places: Places;
  /** Something is missing or wrong: look again after so many milliseconds even if nothing is heard; null to wait. */
  againMs: number | null;
}

export interface FollowOptions {
  places: Places;
  /** Look every second instead of waiting for the system to tell. */
  poll: boolean;
  /** Something may have changed. Called again only after the call before has ended; never rejects. @param since Clock. */
  look: (since: number) => Promise<Look>;
  /** The system has no more watches to give; from then on it is looked every second. */
  exhausted: () => void;
  /** Milliseconds on a clock that never goes back. */
  now: () => number;
}

const QUIET_MS = 40;
const LONGEST_MS = 1_500;
const POLL_MS = 1_000;

/** Looks at the places whenever something in them may have changed. @returns What ends it. */
export function followChanges(options: FollowOptions): () => void {
  const { now, look } = options;
  let since: number | null = null;
  let isLooking = false;
  let again: NodeJS.Timeout | null = null;
  let poll: NodeJS.Timeout | null = null;
  let isStopped = false;

  const run = async (): Promise<void> => {
    if (isLooking || isStopped) return;
    isLooking = true;
    const from = since ?? now();
    since = null;
    const seen = await look(from);
    isLooking = false;
    if (isStopped) return;
    const isNew = watch.update(seen.places);
    if (again !== null) clearTimeout(again);
    again = seen.againMs === null ? null : setTimeout(() => void run(), seen.againMs);
    if (isNew) wake();
    else if (since !== null) settling.call();
  };
  const settling = createSettling({ quietMs: QUIET_MS, longestMs: LONGEST_MS, settled: () => void run() });
  const wake = (): void => {
    since ??= now();
    if (!isLooking) settling.call();
  };
  const startPolling = (): void => {
    poll ??= setInterval(() => void run(), POLL_MS);
  };
  const watch = watchPlaces({
    changed: wake,
    exhausted() {
      if (poll !== null) return;
      startPolling();
      options.exhausted();
    },
  });
  if (options.poll) startPolling();
  watch.update(options.places);
  // Opening the window took a while.
  wake();

  return () => {
    isStopped = true;
    settling.stop();
    watch.close();
    if (again !== null) clearTimeout(again);
    if (poll !== null) clearInterval(poll);
  };
}
