import { createActions, isWide } from "./actions.js";
import { byId, h } from "./dom.js";
import { setUpImport, setUpOpening } from "./files.js";
import { setUpListKeys } from "./list-keys.js";
import { createListView } from "./list-view.js";
import { setUpMenus } from "./menus.js";
import { createModes } from "./modes.js";
import { createNoteView } from "./note-view.js";
import { formatRoute } from "./route.js";
import { createRouter } from "./router.js";
import { setUpShortcuts } from "./shortcuts.js";

const LAST_NOTE = "notes.last";
const BUTTONS = {
  "new-note": "create",
  pin: "pin",
  "delete-note": "remove",
  "export-note": "exportNote",
  "print-note": "print",
  "export-all": "exportAll",
  "show-help": "help",
};

/**
 * Connects store, address and page: every change of the notes or of the address renders both panes.
 * @param {ReturnType<typeof import("./store.js").createStore>} store
 * @returns {{openFirst(): void, openFiles(): void}}
 */
export function startApp(store) {
  const router = createRouter(() => render());
  const list = createListView(store, router);
  const view = createNoteView(store);
  const modes = createModes();
  const actions = createActions({ store, router, list, view, modes });

  const render = () => {
    const route = router.current();
    const note = store.get(route.noteId);
    if (view.openId !== (note?.id ?? null)) void store.flush();
    if (note) localStorage.setItem(LAST_NOTE, note.id);
    byId("back").href = formatRoute({ ...route, noteId: null });
    list.render(route);
    view.render(note, route.query);
    if (!note) renderBlank(route.noteId);
    showPane(route.noteId ? "note" : "list");
  };

  const renderBlank = (missingId) => {
    const [title, text] = missingId
      ? ["This note is not here", "It was deleted, or it was written on another computer."]
      : ["A blank page", "Pick a note, or start a new one."];
    byId("no-note").replaceChildren(
      h("h2", {}, title),
      h("p", {}, text),
      h("button", { type: "button", class: "button primary", onclick: actions.create }, "New note"),
      h("p", { class: "only-narrow" }, h("a", { href: "/" }, "All notes")),
    );
  };

  store.subscribe(render);
  setUpMenus();
  setUpImport(store);
  setUpListKeys(() => router.go({ query: "" }, { replace: true }));
  setUpShortcuts(actions);
  for (const [id, action] of Object.entries(BUTTONS)) byId(id).addEventListener("click", actions[action]);
  addEventListener("pagehide", actions.save);
  document.addEventListener("visibilitychange", actions.save);

  return {
    /** On a wide window an address without a note opens the last one, or the first of the list. */
    openFirst() {
      const route = router.current();
      const notes = list.visible(route);
      const last = localStorage.getItem(LAST_NOTE);
      const note = notes.find(({ id }) => id === last) ?? notes[0];
      if (isWide() && !route.noteId && note) router.go({ noteId: note.id }, { replace: true });
    },
    /** From now on; what came before waits in the app. */
    openFiles: () => setUpOpening(store, ({ id }) => router.go({ noteId: id })),
  };
}

/** A narrow window shows one pane at a time; the focus goes with it, the hidden pane would swallow it. */
function showPane(pane) {
  const { dataset } = byId("app");
  if (dataset.pane === pane) return;
  dataset.pane = pane;
  if (!isWide()) (pane === "note" ? byId("note") : byId("search")).focus();
}
