import { paddingFor } from "../../bytes.ts";
import { TYPE } from "./tags.ts";

export type HeaderValue =
  | { type: "int16" | "int32"; values: readonly number[] }
  | { type: "string"; value: string }
  | { type: "stringArray" | "i18nString"; values: readonly string[] };

export interface HeaderEntry {
  tag: number;
  value: HeaderValue;
}

export const HEADER_MAGIC = Uint8Array.of(0x8e, 0xad, 0xe8, 1, 0, 0, 0, 0);
export const HEADER_INTRO_BYTES = 16;
export const INDEX_ENTRY_BYTES = 16;

export const int32 = (...values: number[]): HeaderValue => ({ type: "int32", values });
export const text = (value: string): HeaderValue => ({ type: "string", value });

/**
 * An RPM v4 header structure: intro, index sorted by tag, store. Its first entry is the region, whose trailer at
 * the end of the store makes the header immutable.
 */
export function encodeHeader(regionTag: number, entries: readonly HeaderEntry[]): Uint8Array {
  const sorted = entries.toSorted((a, b) => a.tag - b.tag);
  const index: Uint8Array[] = [];
  const store: Uint8Array[] = [];
  let offset = 0;
  for (const { tag, value } of sorted) {
    const padding = paddingFor(offset, alignmentOf(value));
    offset += padding.byteLength;
    const data = encodeValue(value);
    index.push(indexEntry(tag, TYPE[value.type], offset, countOf(value)));
    store.push(padding, data);
    offset += data.byteLength;
  }
  const regionBytes = INDEX_ENTRY_BYTES * (sorted.length + 1);
  const trailer = indexEntry(regionTag, TYPE.binary, -regionBytes, INDEX_ENTRY_BYTES);
  const intro = Buffer.alloc(HEADER_INTRO_BYTES);
  intro.set(HEADER_MAGIC);
  intro.writeUInt32BE(sorted.length + 1, 8);
  intro.writeUInt32BE(offset + trailer.byteLength, 12);
  return Buffer.concat([
    intro,
    indexEntry(regionTag, TYPE.binary, offset, INDEX_ENTRY_BYTES),
    ...index,
    ...store,
    trailer,
  ]);
}

function indexEntry(tag: number, type: number, offset: number, count: number): Uint8Array {
  const entry = Buffer.alloc(INDEX_ENTRY_BYTES);
  entry.writeUInt32BE(tag, 0);
  entry.writeUInt32BE(type, 4);
  entry.writeInt32BE(offset, 8);
  entry.writeUInt32BE(count, 12);
  return entry;
}

function alignmentOf(value: HeaderValue): number {
  if (value.type === "int16") return 2;
  return value.type === "int32" ? 4 : 1;
}

function countOf(value: HeaderValue): number {
  return value.type === "string" ? 1 : value.values.length;
}

function encodeValue(value: HeaderValue): Uint8Array {
  if (value.type === "int16") return numbers(value.values, 2);
  if (value.type === "int32") return numbers(value.values, 4);
  const items = value.type === "string" ? [value.value] : value.values;
  return Buffer.from(items.map((item) => `${item}\u{0}`).join(""));
}

function numbers(values: readonly number[], width: 2 | 4): Uint8Array {
  const bytes = Buffer.alloc(values.length * width);
  values.forEach((value, at) => bytes.writeUIntBE(value, at * width, width));
  return bytes;
}
