import { byId, h } from "./dom.js";
import { arrange, createListItems } from "./list-item.js";
import { countTags } from "./note.js";
import { searchNotes } from "./search.js";

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

  const itemOf = createListItems();
  const entries = ({ query, tag }) => {
    const notes = store.all().filter((note) => tag === null || note.tags.includes(tag));
    return searchNotes(notes.map(store.entryOf), query);
  };

  const render = (route) => {
    const found = entries(route);
    if (search.value !== route.query) search.value = route.query;
    const focused = list.contains(document.activeElement)
      ? document.activeElement.getAttribute("href")
      : null;
    arrange(
      list,
      found.map((entry) => itemOf(entry, route)),
    );
    if (focused) list.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    list.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
    renderTags(store.all(), route);
    renderBlank(found.length, store.all().length, route);
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

  return {
    render,
    /** The notes as listed, for the keys that move through them. */
    visible: (route) => entries(route).map(({ note }) => note),
  };
}

function countText(shown, total, { query, tag }) {
  return query || tag ? `${shown} of ${plural(total)}` : plural(total);
}

function plural(count) {
  return count === 1 ? "1 note" : `${count} notes`;
}
