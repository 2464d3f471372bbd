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

/** Numbers or texts by tag; other types are left out. */
export interface RpmHeader {
  numbers(tag: number): readonly number[];
  texts(tag: number): readonly string[];
}

/** @throws PackageDamage */
export function decodeRpmHeader(header: Buffer, { indexEntries }: HeaderSize, part: string): RpmHeader {
  const store = header.subarray(HEADER_INTRO_BYTES + indexEntries * INDEX_ENTRY_BYTES);
  const numbers = new Map<number, number[]>();
  const texts = new Map<number, string[]>();
  for (let entry = 0; entry < indexEntries; entry++) {
    const at = HEADER_INTRO_BYTES + entry * INDEX_ENTRY_BYTES;
    const [tag, type] = [header.readUInt32BE(at), header.readUInt32BE(at + 4)];
    const [offset, count] = [header.readUInt32BE(at + 8), header.readUInt32BE(at + 12)];
    if (offset + count > store.length) throw new PackageDamage(part, "it points behind its end");
    const data = store.subarray(offset);
    if (type === TYPE.int16 || type === TYPE.int32) {
      numbers.set(tag, decodeNumbers(data, count, type === TYPE.int16 ? 2 : 4, part));
    } else if (type === TYPE.string || type === TYPE.stringArray || type === TYPE.i18nString) {
      texts.set(tag, decodeTexts(data, count, part));
    }
  }
  return { numbers: (tag) => numbers.get(tag) ?? [], texts: (tag) => texts.get(tag) ?? [] };
}

function decodeNumbers(data: Buffer, count: number, width: number, part: string): number[] {
  if (count * width > data.length) throw new PackageDamage(part, "it points behind its end");
  return Array.from({ length: count }, (_, at) => data.readUIntBE(at * width, width));
}

function decodeTexts(data: Buffer, count: number, part: string): string[] {
  let start = 0;
  return Array.from({ length: count }, () => {
    const end = data.indexOf(0, start);
    if (end < 0) throw new PackageDamage(part, "a text in it has no end");
    const text = data.toString("utf8", start, end);
    start = end + 1;
    return text;
  });
}
