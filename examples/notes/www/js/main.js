import { startApp } from "./app.js";
import { openDatabase } from "./database.js";
import { byId } from "./dom.js";
import { createStore } from "./store.js";
import { showTrouble } from "./toast.js";
import { welcomeNotes } from "./welcome.js";

const STATES = { saving: "Saving…", saved: "Saved", failed: "Not saved" };

function onSaveState(state, error) {
  const element = byId("save-state");
  element.dataset.state = state;
  // Writing the same words again would make screen readers say them again.
  if (element.textContent !== STATES[state]) element.textContent = STATES[state];
  showTrouble(state === "failed" ? `The last changes are not saved yet: ${reasonOf(error)}.` : "");
}

function reasonOf(error) {
  return error?.message || String(error);
}

async function boot() {
  const database = await openDatabase();
  if (database.isNew) await database.put(welcomeNotes());
  const store = createStore(database, { onSaveState });
  const app = startApp(store);
  await store.load();
  onSaveState("saved");
  app.openFirst();
  app.openFiles();
  if ("serviceWorker" in navigator) await navigator.serviceWorker.register("/sw.js");
}

boot().catch((error) => showTrouble(`Something does not work here: ${reasonOf(error)}.`));
