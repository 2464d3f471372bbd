import { HEADER_INTRO_BYTES, HEADER_MAGIC, INDEX_ENTRY_BYTES } from "../linux/rpm/header.ts";
import { TYPE } from "../linux/rpm/tags.ts";
import type { ReadLimits } from "./limits.ts";
import { hostile, PackageDamage } from "./read-errors.ts";

const MAX_INDEX_ENTRIES = 1000;

export interface HeaderSize {
  indexEntries: number;
  /** Of the whole structure. */
  bytes: number;
}

/** From the first sixteen bytes. @throws PackageDamage, AppError PACKAGE_HOSTILE */
export function rpmHeaderSize(intro: Buffer, part: string, limits: ReadLimits): HeaderSize {
  if (!intro.subarray(0, HEADER_MAGIC.length).equals(HEADER_MAGIC)) {
    throw new PackageDamage(part, "it does not begin as it should");
  }
  const indexEntries = intro.readUInt32BE(8);
  const storeBytes = intro.readUInt32BE(12);
  if (indexEntries > MAX_INDEX_ENTRIES || storeBytes > limits.metadataBytes) {
    throw hostile("one of its headers is absurdly large");
  }
  return { indexEntries, bytes: HEADER_INTRO_BYTES + indexEntries * INDEX_ENTRY_BYTES + storeBytes };
}

/** Decodes a tag when it is asked for: a header may claim that all its tags share the same megabytes. */
export interface RpmHeader {
  /** Empty where the tag is absent or of another type. @throws PackageDamage, AppError PACKAGE_HOSTILE */
  numbers(tag: number): readonly number[];
  texts(tag: number): readonly string[];
}

interface IndexEntry {
  type: number;
  count: number;
  data: Buffer;
}

const TEXT_TYPES: readonly number[] = [TYPE.string, TYPE.stringArray, TYPE.i18nString];

/** @throws PackageDamage, AppError PACKAGE_HOSTILE */
export function decodeRpmHeader(
  header: Buffer,
  size: HeaderSize,
  options: { part: string; limits: ReadLimits },
): RpmHeader {
  const { part, limits } = options;
  const index = readIndex(header, size, part);
  const entryOf = (tag: number, types: readonly number[]): IndexEntry | undefined => {
    const entry = index.get(tag);
    if (!entry || !types.includes(entry.type)) return undefined;
    if (entry.count > limits.files) throw hostile("it holds an absurd number of files");
    return entry;
  };
  return {
    numbers(tag) {
      const entry = entryOf(tag, [TYPE.int16, TYPE.int32]);
      return entry ? decodeNumbers(entry, entry.type === TYPE.int16 ? 2 : 4, part) : [];
    },
    texts(tag) {
      const entry = entryOf(tag, TEXT_TYPES);
      return entry ? decodeTexts(entry, part) : [];
    },
  };
}

function readIndex(header: Buffer, { indexEntries }: HeaderSize, part: string): Map<number, IndexEntry> {
  const store = header.subarray(HEADER_INTRO_BYTES + indexEntries * INDEX_ENTRY_BYTES);
  const index = new Map<number, IndexEntry>();
  for (let at = HEADER_INTRO_BYTES; at < header.length - store.length; at += INDEX_ENTRY_BYTES) {
    const [tag, type] = [header.readUInt32BE(at), header.readUInt32BE(at + 4)];
    const [offset, count] = [header.readUInt32BE(at + 8), header.readUInt32BE(at + 12)];
    if (offset + count > store.length) throw new PackageDamage(part, "it points behind its end");
    index.set(tag, { type, count, data: store.subarray(offset) });
  }
  return index;
}

function decodeNumbers({ data, count }: IndexEntry, width: number, part: string): number[] {
  if (count * width > data.length) throw new PackageDamage(part, "it points behind its end");
  return Array.from({ length: count }, (_, at) => data.readUIntBE(at * width, width));
}

function decodeTexts({ data, count }: IndexEntry, part: string): string[] {
  let start = 0;
  return Array.from({ length: count }, () => {
    const end = data.indexOf(0, start);
    if (end < 0) throw new PackageDamage(part, "a text in it has no end");
    const text = data.toString("utf8", start, end);
    start = end + 1;
    return text;
  });
}
