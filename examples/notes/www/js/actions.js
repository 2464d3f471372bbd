import { byId } from "./dom.js";
import { exportAll, exportNote } from "./files.js";
import { titleOf } from "./note.js";
import { showToast } from "./toast.js";

/** Both panes are side by side from this width on, as in base.css. */
export const isWide = () => matchMedia("(min-width: 720px)").matches;

/**
 * What buttons and keys do.
 * @param {{store: ReturnType<typeof import("./store.js").createStore>,
 *   router: ReturnType<typeof import("./router.js").createRouter>,
 *   list: ReturnType<typeof import("./list-view.js").createListView>,
 *   view: ReturnType<typeof import("./note-view.js").createNoteView>,
 *   modes: ReturnType<typeof import("./modes.js").createModes>}} app
 */
export function createActions({ store, router, list, view, modes }) {
  const step = (by) => {
    const route = router.current();
    const notes = list.visible(route);
    const at = notes.findIndex((note) => note.id === route.noteId);
    const next = at === -1 ? notes[0] : notes[at + by];
    if (next) router.go({ noteId: next.id }, { replace: at !== -1 });
  };

  return {
    create() {
      const { tag } = router.current();
      const note = store.create({ tags: tag ? [tag] : [] });
      if (modes.current() === "read") modes.set("write");
      router.go({ noteId: note.id, query: "" });
      view.focusTitle();
    },
    remove() {
      const note = view.note();
      if (!note) return;
      const notes = list.visible(router.current());
      const at = notes.findIndex((other) => other.id === note.id);
      const neighbour = isWide() ? (notes[at + 1] ?? notes[at - 1]) : null;
      void store.remove(note.id);
      router.go({ noteId: neighbour?.id ?? null }, { replace: true });
      const undo = () => {
        void store.put([note]);
        router.go({ noteId: note.id });
      };
      showToast(`“${titleOf(note)}” is deleted.`, { label: "Undo", run: undo });
    },
    pin() {
      const note = view.note();
      if (note) void store.put([{ ...note, pinned: !note.pinned }]);
    },
    search() {
      if (!isWide()) router.go({ noteId: null });
      byId("search").focus();
      byId("search").select();
    },
    help() {
      if (!byId("help").open) byId("help").showModal();
    },
    exportNote: () => exportNote(view.note()),
    exportAll: () => exportAll(store.all()),
    print() {
      modes.set("read");
      print();
    },
    toggleMode: () => modes.toggle(),
    save: () => void store.flush(),
    previous: () => step(-1),
    next: () => step(1),
  };
}
