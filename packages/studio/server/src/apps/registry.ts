import { realpathSync } from "node:fs";
import { isAbsolute } from "node:path";
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
  for (const file of readList(options.file) ?? []) {
    const app = await readApp(file);
    apps.set(app.id, app);
  }
  /** Another Studio may have changed the list meanwhile; what it added stays. */
  const change = (edit: (files: readonly string[]) => readonly string[]): void => {
    const before = readList(options.file) ?? [...apps.values()].map(({ file }) => file);
    writeKept(options.file, { apps: [...new Set(edit(before))] });
    stop();
    stop = follow();
    options.listChanged();
  };

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
  /** Follows what another Studio did to the list. */
  const takeList = async (): Promise<void> => {
    const files = readList(options.file);
    // A list that is away or damaged says nothing about the apps.
    if (files === null) return;
    const gone = [...apps.values()].filter(({ file }) => !files.includes(file));
    const known = new Set([...apps.values()].map(({ file }) => file));
    const added = files.filter((file) => !known.has(file));
    for (const { id } of gone) apps.delete(id);
    for (const file of added) {
      const app = await readApp(file);
      apps.set(app.id, app);
    }
    if (gone.length + added.length > 0) options.listChanged();
  };
  const look = async () => {
    for (const { id, file } of apps.values()) {
      const app = await readApp(file);
      // It may have been removed meanwhile.
      if (apps.has(id)) take(app);
    }
    await takeList();
    return { places: places(), againMs: null };
  };
  const places = (): Places => placesOf(options.file, apps.values());
  const follow = (): (() => void) =>
    followChanges({
      places: places(),
      poll: false,
      look,
      exhausted: () => undefined,
      now: options.now,
    });
  let stop = follow();

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
      change((files) => [...files, file]);
      return app;
    },
    remove(id) {
      const app = apps.get(id);
      if (app === undefined) return;
      apps.delete(id);
      change((files) => files.filter((file) => file !== app.file));
    },
    async refresh(id) {
      const app = await readApp(get(id).file);
      take(app);
      return app;
    },
    close: () => stop(),
  };
}

function placesOf(list: string, apps: Iterable<App>): Places {
  return { folders: [], files: [list, ...[...apps].flatMap(({ file, files }) => [file, ...files])] };
}

/** null when there is no list that can be read. */
function readList(file: string): string[] | null {
  const kept = readKept(file);
  if (!isRecord(kept) || !Array.isArray(kept["apps"])) return null;
  return [...new Set(kept["apps"].filter((entry) => typeof entry === "string" && isAbsolute(entry)))];
}
