import Gio from "gi://Gio";
import GLib from "gi://GLib";
import { formatStore, parseStore, storeFileName, type StoreTable } from "../bridge/store-table.ts";
import type { Records } from "./records.ts";

export interface StoreFiles {
  load(origin: string): StoreTable;
  /** Throws a GLib.Error, for example when the disk is full; the old file then stays. */
  save(origin: string, table: StoreTable): void;
}

/** One file for each origin in the app's data folder. */
export function createStoreFiles(dataFolder: string, records: Records): StoreFiles {
  const tables = new Map<string, StoreTable>();
  const pathOf = (origin: string) => GLib.build_filenamev([dataFolder, "store", storeFileName(origin)]);

  const read = (origin: string): StoreTable => {
    const path = pathOf(origin);
    const text = records.read(path);
    const table = text === null ? new Map<string, string>() : parseStore(text);
    if (table === null) {
      // Kept for whoever wants to save something from it.
      Gio.File.new_for_path(path).move(
        Gio.File.new_for_path(`${path}.damaged`),
        Gio.FileCopyFlags.OVERWRITE,
        null,
        null,
      );
    }
    return table ?? new Map();
  };

  return {
    load(origin) {
      const table = tables.get(origin) ?? read(origin);
      tables.set(origin, table);
      return table;
    },
    save(origin, table) {
      records.write(pathOf(origin), formatStore(table));
      tables.set(origin, table);
    },
  };
}
