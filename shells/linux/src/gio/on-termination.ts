import GLib from "gi://GLib";
import System from "system";

const SIGNALS = { hangUp: 1, terminate: 15 };
/** Exit code of a program that a signal has ended, as shells count. */
const SIGNALLED = 128;

/** In `GLib` up to 2.78; later it may have moved to `GLibUnix`, and then nothing is watched. */
interface SignalSource {
  unix_signal_add?: (priority: number, signal: number, callback: () => boolean) => number;
}

/**
 * Runs `work` when the system asks the program to end, as it does at the end of a session. The program ends then.
 * @returns Takes it back.
 */
export function onTermination(work: () => void): () => void {
  const { unix_signal_add: watch } = GLib as SignalSource;
  if (watch === undefined) {
    return () => undefined;
  }
  const sources = Object.values(SIGNALS).map((signal) =>
    watch(GLib.PRIORITY_HIGH, signal, () => {
      work();
      System.exit(SIGNALLED + signal);
      return GLib.SOURCE_CONTINUE;
    }),
  );
  return () => {
    for (const source of sources) {
      GLib.source_remove(source);
    }
  };
}
