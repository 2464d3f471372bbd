import { TAR_BLOCK, TAR_TYPE_FLAGS, tarChecksum } from "../archive/tar.ts";
import type { ByteReader } from "./byte-reader.ts";
import { counted } from "./counted.ts";
import { createPathGuard, type PackageEntry } from "./entry.ts";
import type { ReadLimits } from "./limits.ts";
import { hostile, PackageDamage, unrecognised } from "./read-errors.ts";

/** Twenty blocks. */
const MAX_END_BYTES = 20 * TAR_BLOCK;

/**
 * The entries of a tar archive as this package writes them: files, folders and GNU long names.
 * `part` names the archive when a place in it has no name.
 * @throws PackageDamage, AppError PACKAGE_HOSTILE
 */
export async function* readTar(
  reader: ByteReader,
  part: string,
  limits: ReadLimits,
): AsyncGenerator<PackageEntry> {
  try {
    yield* entriesOf(reader, part, limits);
  } finally {
    await reader.close();
  }
}

async function* entriesOf(
  reader: ByteReader,
  part: string,
  limits: ReadLimits,
): AsyncGenerator<PackageEntry> {
  const guard = createPathGuard(limits);
  let longName: Buffer | undefined;
  let place = part;
  for (;;) {
    const block = await reader.exactly(TAR_BLOCK, place);
    if (block.every((byte) => byte === 0)) break;
    const header = parseHeader(block, place);
    if (header.typeFlag === TAR_TYPE_FLAGS["long-name"]) {
      if (header.bytes > limits.pathBytes) throw hostile("it holds a name of absurd length");
      const name = await reader.exactly(padded(header.bytes), place);
      longName = name.subarray(0, Math.max(0, header.bytes - 1));
      continue;
    }
    const path = guard(longName ?? header.name);
    longName = undefined;
    const kind = kindOf(header);
    if (kind === "folder" && header.bytes > 0) throw hostile("a folder in it has content");
    place = path === "" ? part : path;
    let left = header.bytes;
    const content = counted(reader.take(header.bytes, place), (bytes) => {
      left -= bytes;
    });
    yield { kind, path, mode: header.mode, bytes: header.bytes, modifiedAt: header.modifiedAt, content };
    await reader.skip(left + padded(header.bytes) - header.bytes, place);
  }
  await expectEnd(reader, part);
}

/** One more block of zeros; GNU tar adds some more. */
async function expectEnd(reader: ByteReader, part: string): Promise<void> {
  let left = MAX_END_BYTES;
  for await (const chunk of reader.rest()) {
    left -= chunk.byteLength;
    if (left < 0 || chunk.some((byte) => byte !== 0)) {
      throw new PackageDamage(part, "there is something behind the end of the archive");
    }
  }
  if (left > MAX_END_BYTES - TAR_BLOCK) throw new PackageDamage(part, "the data ends too early");
}

interface TarHeader {
  name: Uint8Array;
  mode: number;
  bytes: number;
  modifiedAt: number;
  typeFlag: string;
  /** Where a link leads. */
  target: string;
}

function parseHeader(block: Buffer, place: string): TarHeader {
  const checksum = Number.parseInt(block.toString("latin1", 148, 154), 8);
  if (checksum !== tarChecksum(block) || block.toString("latin1", 257, 262) !== "ustar") {
    throw new PackageDamage(place, "what follows it in the archive is damaged");
  }
  const name = cString(block.subarray(0, 100));
  const prefix = cString(block.subarray(345, 500));
  return {
    name: prefix.length === 0 ? name : Buffer.concat([prefix, Buffer.from("/"), name]),
    mode: octal(block, 100, 7),
    bytes: octal(block, 124, 11),
    modifiedAt: octal(block, 136, 11),
    typeFlag: block.toString("latin1", 156, 157),
    target: cString(block.subarray(157, 257)).toString("utf8"),
  };
}

function kindOf({ typeFlag, target }: TarHeader): PackageEntry["kind"] {
  if (typeFlag === TAR_TYPE_FLAGS.file) return "file";
  if (typeFlag === TAR_TYPE_FLAGS.directory) return "folder";
  if ("346".includes(typeFlag)) throw hostile("it holds a device");
  if (target.startsWith("/") || target.split("/").includes("..")) {
    throw hostile("it holds a link that leads out of its folder");
  }
  throw unrecognised("it holds a kind of file that PakePlus never writes");
}

/** Larger numbers have a binary form, which a package never needs. */
function octal(block: Buffer, at: number, digits: number): number {
  const text = block
    .toString("latin1", at, at + digits)
    .replaceAll("\u{0}", " ")
    .trimEnd();
  if (!/^[0-7]+$/.test(text)) throw hostile("it holds a number of absurd size");
  return Number.parseInt(text, 8);
}

function cString(field: Buffer): Buffer {
  const end = field.indexOf(0);
  return end < 0 ? field : field.subarray(0, end);
}

function padded(bytes: number): number {
  return Math.ceil(bytes / TAR_BLOCK) * TAR_BLOCK;
}
