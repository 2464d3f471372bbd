/**
 * What the address says: the open note, the search and the tag that narrow the list.
 * @typedef {{noteId: string | null, query: string, tag: string | null}} Route
 */

/**
 * @param {string} href absolute address of this app
 * @returns {Route} any path that is not `/notes/<id>` means the list
 */
export function parseRoute(href) {
  const url = new URL(href);
  const match = /^\/notes\/([^/]+)\/?$/.exec(url.pathname);
  return {
    noteId: match ? decode(match[1]) : null,
    query: url.searchParams.get("q") ?? "",
    tag: url.searchParams.get("tag") || null,
  };
}

/**
 * @param {Partial<Route>} route
 * @returns {string} path and query
 */
export function formatRoute({ noteId = null, query = "", tag = null }) {
  const params = new URLSearchParams();
  if (query) params.set("q", query);
  if (tag) params.set("tag", tag);
  const search = String(params) === "" ? "" : `?${params}`;
  return `${noteId ? `/notes/${encodeURIComponent(noteId)}` : "/"}${search}`;
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
