import { realpathSync, statSync, watch } from "node:fs";
import type { FSWatcher } from "node:fs";
import { basename, dirname } from "node:path";
import { systemCode } from "../../file-errors.ts";

/** What is looked at; all paths are absolute and may come and go. */
export interface Places {
  /** Everything directly in them. */
  folders: readonly string[];
  files: readonly string[];
}

export interface PlaceWatch {
  /** From now on these places and no others. @returns Whether some are new, so that something was missed there. */
  update(this: void, places: Places): boolean;
  close(this: void): void;
}

export interface PlaceWatchOptions {
  changed: () => void;
  /** The system gives no more watches; from then on nothing is reliable. */
  exhausted: () => void;
}

interface Watched {
  watcher: FSWatcher;
  identity: string;
  /** null: everything in the folder. */
  names: ReadonlySet<string> | null;
}

/** A folder that was replaced by another of the same name is not the one being watched. */
function identityOf(folder: string): string | null {
  try {
    const { dev, ino, birthtimeNs } = statSync(folder, { bigint: true });
    return `${dev}:${ino}:${birthtimeNs}`;
  } catch {
    return null;
  }
}

/** A link's target is written elsewhere. */
function withTarget(file: string): string[] {
  try {
    const target = realpathSync(file);
    return target === file ? [file] : [file, target];
  } catch {
    return [file];
  }
}

function namesByFolder({ folders, files }: Places): Map<string, ReadonlySet<string> | null> {
  const wanted = new Map<string, Set<string> | null>();
  for (const file of files.flatMap(withTarget)) {
    const names = wanted.get(dirname(file)) ?? new Set();
    names.add(basename(file));
    wanted.set(dirname(file), names);
  }
  for (const folder of folders) wanted.set(folder, null);
  return wanted;
}

/** inotify's two limits: watches of a user, and instances (or open files) of a user. */
const EXHAUSTED = new Set(["ENOSPC", "EMFILE", "ENFILE"]);

/**
 * One watch for each folder, none for files: a folder's watch tells of every file in it, also of those that are
 * replaced by renaming, and a system has few of them. Only wakes up: what changed is found out by looking.
 */
export function watchPlaces({ changed, exhausted }: PlaceWatchOptions): PlaceWatch {
  const watched = new Map<string, Watched>();

  const drop = (folder: string): void => {
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
  };
  const failed = (folder: string, error: unknown): void => {
    drop(folder);
    if (EXHAUSTED.has(systemCode(error) ?? "")) exhausted();
  };
  const open = (folder: string, identity: string, names: Watched["names"]): void => {
    try {
      const watcher = watch(folder, (_event, name) => {
        const known = watched.get(folder);
        // Its own name: the folder itself was moved or removed.
        const isWanted = name === null || name === basename(folder) || (known?.names?.has(name) ?? true);
        if (known !== undefined && isWanted) changed();
      });
      watcher.on("error", (error) => failed(folder, error));
      watched.set(folder, { watcher, identity, names });
    } catch (error) {
      failed(folder, error);
    }
  };

  return {
    update(places) {
      const wanted = namesByFolder(places);
      let isNew = false;
      for (const folder of watched.keys()) if (!wanted.has(folder)) drop(folder);
      for (const [folder, names] of wanted) {
        const identity = identityOf(folder);
        const known = watched.get(folder);
        if (known !== undefined && known.identity === identity) {
          known.names = names;
          continue;
        }
        drop(folder);
        if (identity === null) continue;
        open(folder, identity, names);
        isNew = isNew || watched.has(folder);
      }
      return isNew;
    },
    close() {
      for (const folder of watched.keys()) drop(folder);
    },
  };
}
