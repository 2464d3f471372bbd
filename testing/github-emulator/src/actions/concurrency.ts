import type { Run } from "../state/runs.ts";

/** One run of a group goes on, one waits; a newer one takes the waiting place. */
export interface ConcurrencyGroups {
  /** Fulfilled with true when it is the run's turn, with false when a newer one took its place. */
  enter(group: string, run: Run, cancelsRunning: boolean): Promise<boolean>;
  leave(group: string, run: Run): void;
}

interface Group {
  running: Run | null;
  waiting: { run: Run; decide: (isTurn: boolean) => void } | null;
}

/** See https://docs.github.com/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency */
export function createConcurrencyGroups(): ConcurrencyGroups {
  const groups = new Map<string, Group>();
  const groupOf = (name: string): Group => {
    const key = name.toLowerCase();
    const group = groups.get(key) ?? { running: null, waiting: null };
    groups.set(key, group);
    return group;
  };
  return {
    enter(name, run, cancelsRunning) {
      const group = groupOf(name);
      if (group.running === null) {
        group.running = run;
        return Promise.resolve(true);
      }
      group.waiting?.decide(false);
      if (cancelsRunning) group.running.abort.abort();
      return new Promise((resolve) => {
        const waiting = { run, decide: resolve };
        group.waiting = waiting;
        run.abort.signal.addEventListener("abort", () => {
          if (group.waiting === waiting) group.waiting = null;
          resolve(false);
        });
      });
    },
    leave(name, run) {
      const group = groupOf(name);
      if (group.running !== run) return;
      group.running = group.waiting?.run ?? null;
      const { waiting } = group;
      group.waiting = null;
      waiting?.decide(true);
    },
  };
}
