/**
 * Folds case and accents, and remembers where every folded character came from,
 * so that a match can be marked in the text as it is written.
 * @param {string} text
 * @returns {{folded: string, origin: number[]}} `origin[i]` is the index in `text` of `folded[i]`
 */
export function fold(text) {
  let folded = "";
  const origin = [];
  let at = 0;
  for (const char of text) {
    const plain = char.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    for (let index = 0; index < plain.length; index += 1) origin.push(at);
    folded += plain;
    at += char.length;
  }
  origin.push(text.length);
  return { folded, origin };
}

/** The words of a query, folded; a note must contain all of them. */
export function termsOf(query) {
  return fold(query).folded.split(/\s+/u).filter(Boolean);
}

/**
 * Where the terms occur, merged and in order.
 * @returns {Array<[start: number, end: number]>} indexes in `text`
 */
export function findMatches(text, terms) {
  const { folded, origin } = fold(text);
  const found = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + term.length)) {
      found.push([origin[at], origin[at + term.length]]);
    }
  }
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged = [];
  for (const [start, end] of found) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/**
 * What is searched of a note, folded once: notes are never changed, only replaced.
 * @param {import("./note.js").Note} note
 * @param {string} text its body without marks
 */
export function toEntry(note, text) {
  const folded = (value) => fold(value).folded;
  return { note, text, title: folded(note.title), tags: folded(note.tags.join(" ")), body: folded(text) };
}

/**
 * Entries that contain every word of the query: title first, then tags, then text; then the newest.
 * Without a query pinned ones come first.
 * @param {ReturnType<typeof toEntry>[]} entries
 * @param {string} query
 */
export function searchNotes(entries, query) {
  const terms = termsOf(query);
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, terms) }))
    .filter(({ score }) => score >= 0)
    .sort((a, b) => b.score - a.score || b.entry.note.updated - a.entry.note.updated)
    .map(({ entry }) => entry);
}

function scoreOf({ note, title, tags, body }, terms) {
  if (terms.length === 0) return note.pinned ? 1 : 0;
  let score = 0;
  for (const term of terms) {
    if (title.includes(term)) score += title.startsWith(term) ? 12 : 8;
    else if (tags.includes(term)) score += 4;
    else if (body.includes(term)) score += 1;
    else return -1;
  }
  return score;
}

/** The part of a text around its first match, cut at a space where one is near; `length` in characters. */
export function excerpt(text, terms, length = 140) {
  const first = findMatches(text, terms)[0]?.[0] ?? 0;
  if (first < length / 2) return text.slice(0, length);
  const from = first - Math.floor(length / 4);
  const space = text.lastIndexOf(" ", from);
  return `… ${text.slice(space > from - 20 ? space + 1 : from).slice(0, length)}`;
}
