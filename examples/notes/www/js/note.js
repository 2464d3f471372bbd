import { createId } from "./ids.js";

/**
 * @typedef {object} Note
 * @property {string} id
 * @property {string} title one line, may be empty
 * @property {string} body Markdown
 * @property {string[]} tags normalised by {@link normalizeTag}, without duplicates
 * @property {boolean} pinned
 * @property {number} created milliseconds since 1970
 * @property {number} updated milliseconds since 1970
 */

/**
 * A complete note from whatever is known of it.
 * @param {Partial<Note>} fields
 * @param {number} now milliseconds since 1970
 * @returns {Note}
 */
export function createNote(fields = {}, now = Date.now()) {
  return {
    id: createId(),
    title: "",
    body: "",
    tags: [],
    pinned: false,
    created: now,
    updated: now,
    ...fields,
  };
}

/** What a note is called where it has no title of its own. */
export function titleOf(note) {
  return note.title.trim() || "Untitled";
}

/** `" #Long Walks "` becomes `"long-walks"`; an empty string means that nothing is left. */
export function normalizeTag(text) {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/^[\s#]+/u, "")
    .trim()
    .replace(/[\s,#]+/gu, "-")
    .slice(0, 32)
    .replace(/-+$/u, "");
}

/** Every tag in use with the number of its notes, the most used first. */
export function countTags(notes) {
  const counts = new Map();
  for (const note of notes) for (const tag of note.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** Words of a text; every Chinese or Japanese character counts as one, as word processors do. */
export function countWords(text) {
  return text.match(WORD)?.length ?? 0;
}
