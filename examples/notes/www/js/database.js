const NAME = "notes";
const STORE = "notes";

/**
 * Opens the notes of this origin.
 * @returns {Promise<{all(): Promise<import("./note.js").Note[]>, put(notes: import("./note.js").Note[]): Promise<void>,
 *   remove(id: string): Promise<void>, isNew: boolean}>} `isNew` when this call created the database
 * @throws {DOMException} when the browser keeps no data for this page, for example in some private windows
 */
export async function openDatabase() {
  let isNew = false;
  const request = indexedDB.open(NAME, 1);
  request.addEventListener("upgradeneeded", () => {
    isNew = true;
    request.result.createObjectStore(STORE, { keyPath: "id" });
  });
  const database = await settled(request);
  const write = (change) => {
    const transaction = database.transaction(STORE, "readwrite");
    change(transaction.objectStore(STORE));
    return completed(transaction);
  };
  return {
    isNew,
    all: () => settled(database.transaction(STORE).objectStore(STORE).getAll()),
    put: (notes) =>
      write((store) => {
        for (const note of notes) store.put(note);
      }),
    remove: (id) => write((store) => store.delete(id)),
  };
}

function settled(request) {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
    request.addEventListener("blocked", () =>
      reject(new Error("another window holds an older version open")),
    );
  });
}

/** Resolves when the data is written, not merely when the request was accepted. */
function completed(transaction) {
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error));
    transaction.addEventListener("error", () => reject(transaction.error));
  });
}
