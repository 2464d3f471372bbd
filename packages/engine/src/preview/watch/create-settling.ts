export interface SettlingOptions {
  /** No call for this long means that whoever writes is done. */
  quietMs: number;
  /** Somebody who never stops writing is not waited for longer. */
  longestMs: number;
  settled: () => void;
}

export interface Settling {
  /** Something happened. */
  call(this: void): void;
  stop(this: void): void;
}

/** Turns a burst of calls into one, as soon as the burst is over: programs save one file in several steps. */
export function createSettling({ quietMs, longestMs, settled }: SettlingOptions): Settling {
  let quiet: NodeJS.Timeout | null = null;
  let longest: NodeJS.Timeout | null = null;
  const stop = (): void => {
    if (quiet !== null) clearTimeout(quiet);
    if (longest !== null) clearTimeout(longest);
    quiet = null;
    longest = null;
  };
  const finish = (): void => {
    stop();
    settled();
  };
  return {
    call() {
      if (quiet !== null) clearTimeout(quiet);
      quiet = setTimeout(finish, quietMs);
      longest ??= setTimeout(finish, longestMs);
    },
    stop,
  };
}
