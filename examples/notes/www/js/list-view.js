import { shortDate } from "./dates.js";
import { byId, h } from "./dom.js";
import { countTags, titleOf } from "./note.js";
import { markTerms } from "./render.js";
import { formatRoute } from "./route.js";
import { excerpt, searchNotes, termsOf } from "./search.js";

const MAX_TAGS = 8;

/**
 * The left side: search, tags and the list of notes.
 * @param {ReturnType<typeof import("./store.js").createStore>} store
 * @param {ReturnType<typeof import("./router.js").createRouter>} router
 */
export function createListView(store, router) {
  const list = byId("notes");
  const search = byId("search");
  search.addEventListener("input", () => router.go({ query: search.value }, { replace: true }));

  /** The notes as listed, for the keys that move through them. */
  const visible = ({ query, tag }) => {
    const notes = store.all().filter((note) => tag === null || note.tags.includes(tag));
    return searchNotes(
      notes.map((note) => ({ ...note, text: store.textOf(note) })),
      query,
    );
  };

  const render = (route) => {
    const notes = visible(route);
    if (search.value !== route.query) search.value = route.query;
    const focused = list.contains(document.activeElement)
      ? document.activeElement.getAttribute("href")
      : null;
    list.replaceChildren(...notes.map((note) => listItem(note, route)));
    if (focused) list.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    list.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
    renderTags(store.all(), route);
    renderBlank(notes.length, store.all().length, route);
  };

  const clear = () => router.go({ query: "", tag: null });
  const renderBlank = (shown, total, route) => {
    list.hidden = shown === 0;
    byId("no-notes").hidden = shown > 0;
    byId("count").textContent = countText(shown, total, route);
    if (shown > 0) return;
    byId("no-notes").replaceChildren(
      ...(total === 0
        ? [h("h2", {}, "Nothing written yet"), h("p", {}, "The first note is one key away.")]
        : [
            h("h2", {}, "No note matches"),
            h(
              "p",
              {},
              route.query ? `Nothing contains “${route.query}”.` : `No note has the tag ${route.tag}.`,
            ),
            h("button", { type: "button", class: "button", onclick: clear }, "Show all notes"),
          ]),
    );
  };

  const renderTags = (notes, route) => {
    const counted = countTags(notes);
    const shown = counted.slice(0, MAX_TAGS);
    if (route.tag && !shown.some(({ tag }) => tag === route.tag)) shown.push({ tag: route.tag, count: 0 });
    byId("known-tags").replaceChildren(...counted.map(({ tag }) => h("option", { value: tag })));
    const focused = document.activeElement?.getAttribute("data-tag");
    byId("tags").replaceChildren(
      ...shown.map(({ tag, count }) => {
        const pressed = tag === route.tag;
        const onclick = () => router.go({ tag: pressed ? null : tag });
        return h(
          "button",
          {
            type: "button",
            class: "tag",
            "data-tag": tag,
            "aria-pressed": pressed,
            title: plural(count),
            onclick,
          },
          tag,
        );
      }),
    );
    if (focused)
      byId("tags")
        .querySelector(`[data-tag="${CSS.escape(focused)}"]`)
        ?.focus();
  };

  return { render, visible };
}

function listItem(note, route) {
  const terms = termsOf(route.query);
  const href = formatRoute({ ...route, noteId: note.id });
  const text = excerpt(note.text, terms);
  return h(
    "li",
    { class: note.pinned ? "pinned" : null },
    h(
      "a",
      { href, "aria-current": note.id === route.noteId ? "page" : null },
      h("span", { class: "name" }, ...markTerms(titleOf(note), terms)),
      note.pinned && h("span", { class: "hidden-visually" }, ", pinned"),
      h("span", { class: "text" }, ...(text ? markTerms(text, terms) : ["Empty"])),
      h(
        "span",
        { class: "facts" },
        h("time", { datetime: new Date(note.updated).toISOString() }, shortDate(note.updated)),
        ...note.tags.slice(0, 3).map((tag) => h("span", { class: "of-tag" }, ...markTerms(tag, terms))),
      ),
    ),
  );
}

function countText(shown, total, { query, tag }) {
  return query || tag ? `${shown} of ${plural(total)}` : plural(total);
}

function plural(count) {
  return count === 1 ? "1 note" : `${count} notes`;
}
