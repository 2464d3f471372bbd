import { createNote } from "./note.js";
import { plainText } from "./plain-text.js";

/**
 * All notes in memory, written through to the database. Changes to a note reach the disk after a pause in typing.
 * @param {Awaited<ReturnType<typeof import("./database.js").openDatabase>>} database
 * @param {{pause?: number, onSaveState(state: "saving" | "saved" | "failed", error?: unknown): void}} options
 *   `pause` in milliseconds
 */
export function createStore(database, { pause = 400, onSaveState }) {
  const notes = new Map();
  const texts = new Map();
  const listeners = new Set();
  const unsaved = new Set();
  const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("notes") : null;
  let timer = 0;

  const emit = () => {
    for (const listener of listeners) listener();
  };
  const load = async () => {
    const stored = await database.all();
    const keep = [...unsaved].map((id) => notes.get(id)).filter(Boolean);
    notes.clear();
    for (const note of [...stored, ...keep]) notes.set(note.id, note);
    emit();
  };
  channel?.addEventListener("message", () => void load());

  const write = async (work) => {
    onSaveState("saving");
    try {
      await work();
      if (unsaved.size === 0) onSaveState("saved");
      channel?.postMessage("changed");
      return true;
    } catch (error) {
      onSaveState("failed", error);
      return false;
    }
  };
  const put = (changed) => {
    for (const note of changed) notes.set(note.id, note);
    emit();
    return write(() => database.put(changed));
  };

  const store = {
    load,
    all: () => [...notes.values()],
    get: (id) => notes.get(id) ?? null,
    /** The text of a note without marks, kept until the note changes. */
    textOf(note) {
      const known = texts.get(note.id);
      if (known?.body === note.body) return known.text;
      const text = plainText(note.body);
      texts.set(note.id, { body: note.body, text });
      return text;
    },
    create(fields) {
      const note = createNote(fields);
      void put([note]);
      return note;
    },
    /** Remembers at once, writes after the pause. */
    edit(id, fields) {
      const note = notes.get(id);
      if (!note) return;
      notes.set(id, { ...note, ...fields, updated: Date.now() });
      unsaved.add(id);
      clearTimeout(timer);
      timer = setTimeout(() => void store.flush(), pause);
      onSaveState("saving");
      emit();
    },
    /** Writes what waits, without the pause; a failed write waits again. */
    async flush() {
      clearTimeout(timer);
      const ids = [...unsaved];
      if (ids.length === 0) return;
      unsaved.clear();
      const done = await write(() => database.put(ids.map((id) => notes.get(id)).filter(Boolean)));
      if (!done) for (const id of ids) unsaved.add(id);
    },
    pin: (id, pinned) => void put([{ ...notes.get(id), pinned }]),
    put,
    remove(id) {
      unsaved.delete(id);
      notes.delete(id);
      emit();
      return write(() => database.remove(id));
    },
    subscribe(listener) {
      listeners.add(listener);
    },
  };
  return store;
}
