/** How many jobs run at the same time; all others are queued. */
export interface Runners {
  /** Fulfilled when a runner is free; rejects when the signal fires first. */
  acquire(signal: AbortSignal): Promise<void>;
  release(): void;
  /** 0 keeps every job queued. */
  setCapacity(count: number): void;
}

export function createRunners(initial = Infinity): Runners {
  let capacity = initial;
  let busy = 0;
  const waiting: (() => void)[] = [];
  const serve = () => {
    while (busy < capacity && waiting.length > 0) {
      busy += 1;
      waiting.shift()?.();
    }
  };
  return {
    acquire(signal) {
      return new Promise((resolve, reject) => {
        const leave = () => {
          const index = waiting.indexOf(enter);
          if (index !== -1) waiting.splice(index, 1);
          reject(new Error("cancelled"));
        };
        const enter = () => {
          signal.removeEventListener("abort", leave);
          resolve();
        };
        if (signal.aborted) {
          reject(new Error("cancelled"));
          return;
        }
        signal.addEventListener("abort", leave, { once: true });
        waiting.push(enter);
        serve();
      });
    },
    release() {
      busy -= 1;
      serve();
    },
    setCapacity(count) {
      capacity = count;
      serve();
    },
  };
}
