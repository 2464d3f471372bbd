import { createNote, normalizeTag, titleOf } from "./note.js";

const FORMAT = "com.example.notes";
/** Windows refuses these in a file name; the others are refused somewhere too. */
const UNSAFE_NAME = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu;

/** The text of a file could not be understood; `message` is for people. */
export class ImportError extends Error {
  name = "ImportError";
}

/** A file name from a title in any language, at most 80 characters before the extension. */
export function fileNameOf(title, extension) {
  const name = title
    .replace(UNSAFE_NAME, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^[. ]+|[. ]+$/gu, "");
  return `${[...name].slice(0, 80).join("").trim() || "Untitled"}.${extension}`;
}

/** One note as Markdown: title, text, and its tags as the last line. */
export function toMarkdown(note) {
  const parts = [`# ${titleOf(note)}`, note.body.trim(), note.tags.map((tag) => `#${tag}`).join(" ")];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** The opposite of {@link toMarkdown}; any other Markdown or text file becomes a note named after the file. */
export function fromMarkdown(text, fileName) {
  const lines = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .trim()
    .split("\n");
  const heading = /^#\s+(.+)$/.exec(lines[0] ?? "");
  const hasTags = lines.length > 1 && /^#[^\s#]+(\s+#[^\s#]+)*$/.test(lines.at(-1));
  const tags = hasTags ? lines.at(-1).split(/\s+/).map(normalizeTag) : [];
  const body = lines
    .slice(heading ? 1 : 0, hasTags ? -1 : undefined)
    .join("\n")
    .trim();
  const title = heading ? heading[1].trim() : fileName.replace(/\.[^.]+$/, "");
  return createNote({ title, body, tags: [...new Set(tags)].filter(Boolean) });
}

/** The note that already holds what a file brings: the same one, or one of the same words. */
export function findSame(notes, found) {
  const text = toMarkdown(found);
  return notes.find((note) => note.id === found.id || toMarkdown(note) === text) ?? null;
}

/** All notes as JSON with ISO 8601 times. */
export function toJson(notes, now = Date.now()) {
  const list = notes.map((note) => ({
    ...note,
    created: new Date(note.created).toISOString(),
    updated: new Date(note.updated).toISOString(),
  }));
  const file = { format: FORMAT, version: 1, exported: new Date(now).toISOString(), notes: list };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * The opposite of {@link toJson}. Every field is checked: a file may come from anywhere.
 * @throws {ImportError} when the text is not JSON or holds no notes
 */
export function fromJson(text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw new ImportError("it is not valid JSON");
  }
  if (file?.format !== FORMAT || !Array.isArray(file.notes)) {
    throw new ImportError("it was not exported by Notes");
  }
  if (file.version !== 1) throw new ImportError("it was made by a newer version of Notes");
  return file.notes.map(readNote);
}

function readNote(value, index) {
  if (typeof value?.id !== "string" || typeof value.title !== "string" || typeof value.body !== "string") {
    throw new ImportError(`note ${index + 1} in it is damaged`);
  }
  const tags = Array.isArray(value.tags) ? value.tags.filter((tag) => typeof tag === "string") : [];
  const created = timeOf(value.created) ?? Date.now();
  return {
    id: value.id,
    title: value.title,
    body: value.body,
    tags: [...new Set(tags.map(normalizeTag))].filter(Boolean),
    pinned: value.pinned === true,
    created,
    updated: timeOf(value.updated) ?? created,
  };
}

function timeOf(text) {
  const time = typeof text === "string" ? Date.parse(text) : Number.NaN;
  return Number.isFinite(time) ? time : null;
}
