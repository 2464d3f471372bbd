/*
 * Keeps every file of the app, so that it opens without its server. Files come from the server first:
 * a new version is used as soon as it is there, and the copies follow it.
 */
const CACHE = "notes-files";
const FILES = [
  "/",
  "/css/base.css",
  "/css/check.svg",
  "/css/controls.css",
  "/css/list.css",
  "/css/note.css",
  "/css/prose.css",
  "/icon.svg",
  "/js/actions.js",
  "/js/app.js",
  "/js/database.js",
  "/js/dates.js",
  "/js/dom.js",
  "/js/files.js",
  "/js/ids.js",
  "/js/inline.js",
  "/js/list-item.js",
  "/js/list-keys.js",
  "/js/list-view.js",
  "/js/main.js",
  "/js/markdown.js",
  "/js/menus.js",
  "/js/modes.js",
  "/js/note-view.js",
  "/js/note.js",
  "/js/plain-text.js",
  "/js/render.js",
  "/js/route.js",
  "/js/router.js",
  "/js/search.js",
  "/js/shortcuts.js",
  "/js/store.js",
  "/js/toast.js",
  "/js/transfer.js",
  "/js/welcome.js",
  "/manifest.webmanifest",
];

addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
  skipWaiting();
});

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const cache = await caches.open(CACHE);
  const key = request.mode === "navigate" ? "/" : new URL(request.url).pathname;
  try {
    const response = await fetch(request);
    if (response.ok) {
      await cache.put(key, response.clone());
      return response;
    }
    // A server without a fallback for deep links answers 404; the page itself knows the way.
    return request.mode === "navigate" ? ((await cache.match(key)) ?? response) : response;
  } catch (error) {
    const kept = await cache.match(key);
    if (kept) return kept;
    throw error;
  }
}
