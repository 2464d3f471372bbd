import { createNote } from "./note.js";
import { plainText } from "./plain-text.js";
import { toEntry } from "./search.js";

/**
 * All notes in memory, written through to the database. Changes to a note reach the disk after a pause in typing.
 * @param {Awaited<ReturnType<typeof import("./database.js").openDatabase>>} database
 * @param {{pause?: number, onSaveState(state: "saving" | "saved" | "failed", error?: unknown): void}} options
 *   `pause` in milliseconds
 */
export function createStore(database, { pause = 400, onSaveState }) {
  const notes = new Map();
  const entries = new WeakMap();
  const unsaved = new Set();
  const listeners = [];
  const otherWindows = "BroadcastChannel" in globalThis ? new BroadcastChannel("notes") : null;
  let timer = 0;

  const emit = () => {
    for (const listener of listeners) listener();
  };
  const load = async () => {
    const stored = await database.all();
    const mine = [...unsaved].map((id) => notes.get(id));
    notes.clear();
    for (const note of [...stored, ...mine]) notes.set(note.id, note);
    emit();
  };
  otherWindows?.addEventListener("message", () => void load());

  const write = async (work, changed) => {
    onSaveState("saving");
    try {
      await work();
      // A note that was edited meanwhile is another object and still waits.
      for (const note of changed) if (notes.get(note.id) === note) unsaved.delete(note.id);
      if (unsaved.size === 0) onSaveState("saved");
      otherWindows?.postMessage("changed");
    } catch (error) {
      onSaveState("failed", error);
    }
  };
  const put = (changed) => {
    for (const note of changed) {
      notes.set(note.id, note);
      unsaved.add(note.id);
    }
    emit();
    return write(() => database.put(changed), changed);
  };
  const flush = async () => {
    clearTimeout(timer);
    const changed = [...unsaved].map((id) => notes.get(id));
    if (changed.length > 0) await write(() => database.put(changed), changed);
  };

  return {
    load,
    put,
    /** Writes what waits, without the pause; what failed to be written waits for the next call. */
    flush,
    all: () => [...notes.values()],
    get: (id) => notes.get(id) ?? null,
    /** The note as the search sees it. */
    entryOf(note) {
      if (!entries.has(note)) entries.set(note, toEntry(note, plainText(note.body)));
      return entries.get(note);
    },
    create(fields) {
      const note = createNote(fields);
      void put([note]);
      return note;
    },
    /** Remembers at once, writes after the pause. */
    edit(id, fields) {
      notes.set(id, { ...notes.get(id), ...fields, updated: Date.now() });
      unsaved.add(id);
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), pause);
      onSaveState("saving");
      emit();
    },
    remove(id) {
      unsaved.delete(id);
      notes.delete(id);
      emit();
      return write(() => database.remove(id), []);
    },
    subscribe: (listener) => void listeners.push(listener),
  };
}
