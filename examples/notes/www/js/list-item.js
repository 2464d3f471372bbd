import { shortDate } from "./dates.js";
import { h } from "./dom.js";
import { titleOf } from "./note.js";
import { markTerms } from "./render.js";
import { formatRoute } from "./route.js";
import { excerpt, termsOf } from "./search.js";

/**
 * Makes the items of the list and keeps each until its note, the address or the day changes:
 * a thousand notes must not slow down typing.
 * @returns {(entry: ReturnType<typeof import("./search.js").toEntry>, route: import("./route.js").Route) => HTMLElement}
 */
export function createListItems() {
  const kept = new WeakMap();
  return (entry, route) => {
    const href = formatRoute({ ...route, noteId: entry.note.id });
    const isOpen = entry.note.id === route.noteId;
    const key = `${href} ${isOpen} ${new Date().toDateString()}`;
    const known = kept.get(entry.note);
    if (known?.key === key) return known.item;
    const item = listItem(entry, href, isOpen, termsOf(route.query));
    kept.set(entry.note, { key, item });
    return item;
  };
}

function listItem({ note, text }, href, isOpen, terms) {
  const part = excerpt(text, terms);
  return h(
    "li",
    { class: note.pinned ? "pinned" : null },
    h(
      "a",
      { href, "aria-current": isOpen ? "page" : null },
      h("span", { class: "name" }, ...markTerms(titleOf(note), terms)),
      note.pinned && h("span", { class: "hidden-visually" }, ", pinned"),
      h("span", { class: "text" }, ...(part ? markTerms(part, terms) : ["Empty"])),
      h(
        "span",
        { class: "facts" },
        h("time", { datetime: new Date(note.updated).toISOString() }, shortDate(note.updated)),
        ...note.tags.slice(0, 3).map((tag) => h("span", { class: "of-tag" }, ...markTerms(tag, terms))),
      ),
    ),
  );
}

/** Brings the children of a list into the given order and touches only those that differ. */
export function arrange(list, items) {
  const wanted = new Set(items);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  items.forEach((item, index) => {
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
  });
}
