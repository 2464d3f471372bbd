import { showToast } from "./toast.js";
import { byId } from "./dom.js";
import { fileNameOf, findSame, fromJson, fromMarkdown, ImportError, toJson, toMarkdown } from "./transfer.js";

/** Hands a text to the browser as a file to keep. */
export function saveFile(name, text, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  // The download reads the blob after this task; a minute is plenty and the memory comes back.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** One note as a Markdown file named after its title. */
export function exportNote(note) {
  saveFile(fileNameOf(note.title, "md"), toMarkdown(note), "text/markdown");
}

/** All notes in one JSON file with the day in its name. */
export function exportAll(notes) {
  const day = new Date().toISOString().slice(0, 10);
  saveFile(`notes-${day}.json`, toJson(notes), "application/json");
}

/**
 * Reads files into the store. A note that is here already is replaced only by a newer version of itself.
 * @param {ReturnType<typeof import("./store.js").createStore>} store
 * @param {Iterable<{name: string, text(): Promise<string>}>} files
 * @returns {Promise<import("./note.js").Note | null>} The last one as it is in the store now.
 */
export async function importFiles(store, files) {
  const found = [];
  const refused = [];
  for (const file of files) {
    try {
      const text = await file.text();
      found.push(...(/\.json$/i.test(file.name) ? fromJson(text) : [fromMarkdown(text, file.name)]));
    } catch (error) {
      const reason = error instanceof ImportError ? error.message : "it could not be read";
      refused.push(`${file.name} was not imported: ${reason}.`);
    }
  }
  const notes = store.all();
  const fresh = found.filter((note) => {
    const same = findSame(notes, note);
    return same === null || (same.id === note.id && same.updated < note.updated);
  });
  if (fresh.length > 0) await store.put(fresh);
  showToast([...summaryOf(found.length, fresh.length), ...refused].join(" "));
  const last = found.at(-1);
  return last === undefined ? null : findSame(store.all(), last);
}

function summaryOf(found, fresh) {
  if (found === 0) return [];
  if (fresh === 0) return [found === 1 ? "This note is here already." : "These notes are here already."];
  const same = found - fresh;
  return [
    fresh === 1 ? "1 note imported." : `${fresh} notes imported.`,
    ...(same === 0 ? [] : [same === 1 ? "1 was here already." : `${same} were here already.`]),
  ];
}

/**
 * Shows Markdown files that the app is opened with; only the packaged app has them.
 * @param {ReturnType<typeof import("./store.js").createStore>} store
 * @param {(note: import("./note.js").Note) => void} show
 */
export function setUpOpening(store, show) {
  globalThis.pakeplus?.on?.("files", async (files) => {
    const note = await importFiles(store, files);
    if (note !== null) show(note);
  });
}

/** Connects the hidden file input and files dropped anywhere on the window. */
export function setUpImport(store) {
  const input = byId("import-files");
  byId("import").addEventListener("click", () => input.click());
  input.addEventListener("change", async () => {
    await importFiles(store, [...input.files]);
    input.value = "";
  });
  addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    void importFiles(store, [...event.dataTransfer.files]);
  });
}
