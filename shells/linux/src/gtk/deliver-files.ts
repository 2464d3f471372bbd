import Gio from "gi://Gio";
import GLib from "gi://GLib";
import { DROP_SCRIPT, type DroppedFile, type DropStep } from "../drop-script.ts";
import { typeOfName } from "../gio/file-state.ts";
import { finished } from "../gio/finished.ts";
import { readPieces } from "../gio/read-pieces.ts";
import { testLog } from "../gio/test-build.ts";
import type { AppWindow, Shell } from "./shell.ts";

interface Place {
  /** Logical pixels of the view. */
  x: number;
  y: number;
}

/** One drag of files over a page. */
export interface Delivery {
  /** @param answered Whether the page takes files at this place; not called when the hand is elsewhere already. */
  hover(place: Place, answered: (isWelcome: boolean) => void): void;
  leave(): void;
  drop(place: Place): void;
}

const WANTED = "standard::type,standard::size,time::modified";
const DROP_WORLD = "pakeplus-drop";
/** All files of a drop pass through memory. */
const MAX_BYTES = 512 * 1024 * 1024;
const MAX_MEGABYTES = MAX_BYTES / 1024 / 1024;

interface Source extends DroppedFile {
  file: Gio.File;
  size: number;
}

/** Folders and what cannot be read are left out: a page could not do anything with them. */
function findSources(paths: readonly string[]): Source[] {
  return paths.flatMap((path) => {
    const file = Gio.File.new_for_path(path);
    try {
      const info = file.query_info(WANTED, Gio.FileQueryInfoFlags.NONE, null);
      const name = GLib.filename_display_basename(path);
      const modified = (info.get_modification_date_time()?.to_unix() ?? 0) * 1000;
      return info.get_file_type() === Gio.FileType.REGULAR
        ? [{ file, name, type: typeOfName(name), modified, size: info.get_size() }]
        : [];
    } catch {
      return [];
    }
  });
}

const BLANK: DropStep = { step: "over", x: 0, y: 0, files: "[]", index: 0, data: "" };

async function runStep({ view }: AppWindow, step: DropStep): Promise<boolean> {
  const values = new GLib.Variant("a{sv}", {
    step: GLib.Variant.new_string(step.step),
    x: GLib.Variant.new_double(step.x),
    y: GLib.Variant.new_double(step.y),
    files: GLib.Variant.new_string(step.files),
    index: GLib.Variant.new_double(step.index),
    data: GLib.Variant.new_string(step.data),
  });
  const value = await finished(
    (done) => view.call_async_javascript_function(DROP_SCRIPT, -1, values, DROP_WORLD, null, null, done),
    (result) => view.call_async_javascript_function_finish(result),
  );
  return value.to_boolean();
}

const report = (error: unknown) => testLog("drop-failed", { reason: String(error) });

/** @param paths Absolute, of what another program drags. */
export function createDelivery(shell: Shell, from: AppWindow, paths: readonly string[]): Delivery {
  const { view, notices } = from;
  const sources = findSources(paths);
  const files = JSON.stringify(sources.map(({ name, type, modified }) => ({ name, type, modified })));
  const at = ({ x, y }: Place) => ({ x: x / view.get_zoom_level(), y: y / view.get_zoom_level() });
  let isBusy = false;

  const run = async (step: Partial<DropStep>) => runStep(from, { ...BLANK, files, ...step });

  const deliver = async (place: Place) => {
    const total = sources.reduce((sum, { size }) => sum + size, 0);
    if (total > MAX_BYTES) {
      await run({ step: "leave" });
      notices.tell(shell.strings.dropTooLarge(MAX_MEGABYTES));
      return;
    }
    for (const [index, { file }] of sources.entries()) {
      for await (const piece of readPieces(file)) {
        await run({ step: "part", index, data: GLib.base64_encode(piece) });
      }
    }
    const isTaken = await run({ step: "drop", ...at(place) });
    testLog("dropped", { files: sources.length, taken: isTaken });
  };

  return {
    hover(place, answered) {
      if (isBusy || sources.length === 0) {
        return;
      }
      isBusy = true;
      run({ step: "over", ...at(place) })
        .then(answered)
        .catch(report)
        .finally(() => {
          isBusy = false;
        });
    },
    leave() {
      run({ step: "leave" }).catch(report);
    },
    drop(place) {
      deliver(place).catch(report);
    },
  };
}
