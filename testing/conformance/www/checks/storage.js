// R1: what a person's data lives in. `write` fills every kind of storage, `read` says what is still there.
import { settled } from "./events.js";

const DATABASE = "conformance";

async function openDatabase() {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore("kept"));
  await settled(request, "success", "error");
  return request.result;
}

async function inDatabase(mode, work) {
  const database = await openDatabase();
  const transaction = database.transaction("kept", mode);
  const request = work(transaction.objectStore("kept"));
  await settled(transaction, "complete", "abort");
  database.close();
  return request.result;
}

const kinds = {
  cookie: {
    write(mark) {
      document.cookie = `kept=${mark}; max-age=86400; path=/; samesite=lax`;
    },
    read: () => /(?:^|; )kept=([^;]*)/.exec(document.cookie)?.[1] ?? null,
  },
  localStorage: {
    write: (mark) => localStorage.setItem("kept", mark),
    read: () => localStorage.getItem("kept"),
  },
  indexedDB: {
    write: (mark) => inDatabase("readwrite", (store) => store.put({ mark, at: new Date() }, "row")),
    read: async () => (await inDatabase("readonly", (store) => store.get("row")))?.mark ?? null,
  },
  cacheApi: {
    async write(mark) {
      const cache = await caches.open("kept");
      await cache.put("/kept-in-cache", new Response(mark, { headers: { "content-type": "text/plain" } }));
    },
    read: async () => (await (await caches.match("/kept-in-cache"))?.text()) ?? null,
  },
  opfs: {
    async write(mark) {
      const root = await navigator.storage.getDirectory();
      const file = await root.getFileHandle("kept.txt", { create: true });
      const writer = await file.createWritable();
      await writer.write(mark);
      await writer.close();
    },
    async read() {
      const root = await navigator.storage.getDirectory();
      const file = await root.getFileHandle("kept.txt").catch(() => null);
      return file === null ? null : (await file.getFile()).text();
    },
  },
};

conformance.register({
  "storage.write": (kind, mark) => kinds[kind].write(mark),
  "storage.read": (kind) => kinds[kind].read(),
  async "serviceWorker.register"() {
    await navigator.serviceWorker.register("/service-worker.js");
    const registration = await navigator.serviceWorker.ready;
    return registration.scope;
  },
  async "serviceWorker.answer"() {
    await navigator.serviceWorker.ready;
    return (await fetch("/answered-by-service-worker")).text();
  },
});
