import { openDatabase } from "./database.js";
import { byId, h } from "./dom.js";
import { exportAll, exportNote, setUpImport } from "./files.js";
import { setUpListKeys } from "./list-keys.js";
import { createListView } from "./list-view.js";
import { setUpMenus } from "./menus.js";
import { createModes } from "./modes.js";
import { createNoteView } from "./note-view.js";
import { titleOf } from "./note.js";
import { createRouter } from "./router.js";
import { formatRoute } from "./route.js";
import { setUpShortcuts, surround } from "./shortcuts.js";
import { createStore } from "./store.js";
import { showToast, showTrouble } from "./toast.js";
import { welcomeNotes } from "./welcome.js";

const LAST_NOTE = "notes.last";
const STATES = { saving: "Saving…", saved: "Saved", failed: "Not saved" };

function onSaveState(state, error) {
  byId("save-state").textContent = STATES[state];
  byId("save-state").dataset.state = state;
  showTrouble(
    state === "failed"
      ? `Changes are not saved: ${reasonOf(error)}. Free some space, then press Ctrl+S.`
      : "",
  );
}

function reasonOf(error) {
  return error instanceof Error || error instanceof DOMException ? error.message : String(error);
}

function start(database) {
  const store = createStore(database, { onSaveState });
  const router = createRouter(() => render());
  const list = createListView(store, router);
  const view = createNoteView(store);
  const modes = createModes();

  const render = () => {
    const route = router.current();
    const note = route.noteId ? store.get(route.noteId) : null;
    byId("app").dataset.pane = route.noteId ? "note" : "list";
    byId("back").href = formatRoute({ ...route, noteId: null });
    if (note) localStorage.setItem(LAST_NOTE, note.id);
    list.render(route);
    if (view.openId !== note?.id) void store.flush();
    view.render(note, route.query);
    if (!note) renderBlank(route);
  };

  const renderBlank = ({ noteId }) => {
    byId("no-note").replaceChildren(
      h("h2", {}, noteId ? "This note is not here" : "A blank page"),
      h(
        "p",
        {},
        noteId
          ? "It was deleted, or it was written on another computer."
          : "Pick a note, or start a new one.",
      ),
      h("button", { type: "button", class: "button primary", onclick: create }, "New note"),
      noteId && h("p", { class: "only-narrow" }, h("a", { href: "/" }, "All notes")),
    );
  };

  const create = () => {
    const { tag } = router.current();
    const note = store.create({ tags: tag ? [tag] : [] });
    if (modes.current() === "read") modes.set("write");
    router.go({ noteId: note.id, query: "" });
    view.focusTitle();
  };

  const step = (by) => {
    const route = router.current();
    const notes = list.visible(route);
    const at = notes.findIndex((note) => note.id === route.noteId);
    const next = at === -1 ? notes[0] : notes[at + by];
    if (next) router.go({ noteId: next.id }, { replace: at !== -1 });
  };

  const remove = () => {
    const note = view.note();
    if (!note) return;
    const notes = list.visible(router.current());
    const at = notes.findIndex((other) => other.id === note.id);
    const isWide = matchMedia("(min-width: 720px)").matches;
    const neighbour = isWide ? (notes[at + 1] ?? notes[at - 1] ?? null) : null;
    void store.remove(note.id);
    router.go({ noteId: neighbour?.id ?? null }, { replace: true });
    showToast(`“${titleOf(note)}” is deleted.`, {
      label: "Undo",
      run: () => {
        void store.put([note]);
        router.go({ noteId: note.id });
      },
    });
  };

  const pin = () => {
    const note = view.note();
    if (note) store.pin(note.id, !note.pinned);
  };
  const search = () => {
    byId("app").dataset.pane = "list";
    byId("search").select();
    byId("search").focus();
  };
  const help = () => {
    if (!byId("help").open) byId("help").showModal();
  };

  store.subscribe(render);
  setUpMenus();
  setUpListKeys(() => router.go({ query: "" }, { replace: true }));
  setUpImport(store);
  setUpShortcuts({
    create,
    search,
    pin,
    remove,
    help,
    toggleMode: modes.toggle,
    save: () => void store.flush(),
    bold: () => surround(byId("body"), "**"),
    italic: () => surround(byId("body"), "*"),
    previous: () => step(-1),
    next: () => step(1),
  });
  byId("new-note").addEventListener("click", create);
  byId("pin").addEventListener("click", pin);
  byId("delete-note").addEventListener("click", remove);
  byId("export-note").addEventListener("click", () => exportNote(view.note()));
  byId("export-all").addEventListener("click", () => exportAll(store.all()));
  byId("print-note").addEventListener("click", () => {
    modes.set("read");
    print();
  });
  byId("show-help").addEventListener("click", help);
  addEventListener("pagehide", () => void store.flush());
  document.addEventListener("visibilitychange", () => void store.flush());
  return { store, router, list };
}

async function boot() {
  const database = await openDatabase();
  if (database.isNew) await database.put(welcomeNotes());
  const { store, router, list } = start(database);
  await store.load();
  onSaveState("saved");
  const isWide = matchMedia("(min-width: 720px)").matches;
  if (isWide && !router.current().noteId) {
    const last = store.get(localStorage.getItem(LAST_NOTE)) ?? list.visible(router.current())[0];
    if (last) router.go({ noteId: last.id }, { replace: true });
  }
  if ("serviceWorker" in navigator) await navigator.serviceWorker.register("/sw.js");
}

boot().catch((error) => showTrouble(`Something does not work here: ${reasonOf(error)}.`));
