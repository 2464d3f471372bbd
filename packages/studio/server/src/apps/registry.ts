import { realpathSync } from "node:fs";
import { AppError } from "@pakeplus/core";
import { followChanges, type Places } from "@pakeplus/engine";
import { readKept, writeKept } from "../keep/kept-file.ts";
import { isRecord } from "../commands/run-command.ts";
import { readApp, type App } from "./app.ts";

export interface RegistryOptions {
  /** Absolute path of the list; it holds paths of definitions and nothing else. */
  file: string;
  /** An app was added, removed or read anew. */
  listChanged: () => void;
  /** The definition or a file that it names was changed, here or outside. */
  appChanged: (app: App) => void;
  now: () => number;
}

/** The definitions that the Studio knows. The files are the truth and are followed. */
export interface Registry {
  list(this: void): readonly App[];
  /** @throws AppError STUDIO_NOT_FOUND. */
  get(this: void, id: string): App;
  /** Adds a definition, or finds the one that is there already. @param file Absolute. */
  add(this: void, file: string): Promise<App>;
  remove(this: void, id: string): void;
  /** Reads one anew at once, after the Studio itself wrote to it. */
  refresh(this: void, id: string): Promise<App>;
  close(this: void): void;
}

export async function openRegistry(options: RegistryOptions): Promise<Registry> {
  const apps = new Map<string, App>();
  for (const file of readList(options.file)) {
    const app = await readApp(file);
    apps.set(app.id, app);
  }
  const save = (): void => writeKept(options.file, { apps: [...apps.values()].map(({ file }) => file) });

  const take = (app: App): void => {
    const before = apps.get(app.id);
    const isSame =
      before !== undefined &&
      before.revision === app.revision &&
      before.filesRevision === app.filesRevision &&
      before.problem?.code === app.problem?.code;
    if (isSame) return;
    apps.set(app.id, app);
    options.appChanged(app);
  };
  const look = async () => {
    for (const { id, file } of apps.values()) {
      const app = await readApp(file);
      // It may have been removed meanwhile.
      if (apps.has(id)) take(app);
    }
    return { places: placesOf(apps.values()), againMs: null };
  };
  const follow = (): (() => void) =>
    followChanges({
      places: placesOf(apps.values()),
      poll: false,
      look,
      exhausted: () => undefined,
      now: options.now,
    });
  let stop = follow();
  const changed = (): void => {
    save();
    stop();
    stop = follow();
    options.listChanged();
  };

  const get = (id: string): App => {
    const app = apps.get(id);
    if (app !== undefined) return app;
    throw new AppError("STUDIO_NOT_FOUND", "This app is not in the Studio any more.", {
      hint: "Go back to the list of apps.",
    });
  };
  return {
    list: () => [...apps.values()],
    get,
    async add(written) {
      const file = realpathSync(written);
      const app = await readApp(file);
      apps.set(app.id, app);
      changed();
      return app;
    },
    remove(id) {
      if (apps.delete(id)) changed();
    },
    async refresh(id) {
      const app = await readApp(get(id).file);
      take(app);
      return app;
    },
    close: () => stop(),
  };
}

function placesOf(apps: Iterable<App>): Places {
  return { folders: [], files: [...apps].flatMap(({ file, files }) => [file, ...files]) };
}

function readList(file: string): string[] {
  const kept = readKept(file);
  const list = isRecord(kept) && Array.isArray(kept["apps"]) ? kept["apps"] : [];
  return [...new Set(list.filter((entry) => typeof entry === "string"))];
}
