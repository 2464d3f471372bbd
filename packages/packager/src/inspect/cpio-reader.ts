import { CPIO_ALIGNMENT, CPIO_HEADER_BYTES, CPIO_MAGIC, CPIO_TRAILER } from "../archive/cpio.ts";
import { paddingFor } from "../bytes.ts";
import type { ByteReader } from "./byte-reader.ts";
import { counted } from "./counted.ts";
import { createPathGuard, type PackageEntry } from "./entry.ts";
import type { ReadLimits } from "./limits.ts";
import { hostile, PackageDamage } from "./read-errors.ts";

const TYPE_MASK = 0o170000;
const FILE_TYPE = 0o100000;
const FOLDER_TYPE = 0o040000;

/**
 * The entries of a cpio "newc" archive.
 * @throws PackageDamage, AppError PACKAGE_HOSTILE
 */
export async function* readCpio(
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
  let place = part;
  for (;;) {
    const header = parseHeader(await reader.exactly(CPIO_HEADER_BYTES, place), place);
    if (header.nameBytes < 1 || header.nameBytes > limits.pathBytes) {
      throw hostile("it holds a name of absurd length");
    }
    const padding = paddingFor(CPIO_HEADER_BYTES + header.nameBytes, CPIO_ALIGNMENT).byteLength;
    const field = await reader.exactly(header.nameBytes + padding, place);
    const name = field.subarray(0, header.nameBytes - 1);
    if (name.equals(Buffer.from(CPIO_TRAILER))) break;
    const path = guard(name);
    place = path === "" ? part : path;
    const kind = kindOf(header.mode);
    if (kind === "folder" && header.bytes > 0) throw hostile("a folder in it has content");
    if (header.links !== 1) throw hostile("it holds a link or a device");
    let left = header.bytes;
    const content = counted(reader.take(header.bytes, place), (bytes) => {
      left -= bytes;
    });
    const { mode, bytes, modifiedAt } = header;
    yield { kind, path, mode: mode % 0o10000, bytes, modifiedAt, content };
    await reader.skip(left + paddingFor(bytes, CPIO_ALIGNMENT).byteLength, place);
  }
  if (!(await reader.atEnd())) {
    throw new PackageDamage(part, "there is something behind the end of the archive");
  }
}

interface CpioHeader {
  mode: number;
  links: number;
  modifiedAt: number;
  bytes: number;
  nameBytes: number;
}

function parseHeader(block: Buffer, place: string): CpioHeader {
  const text = block.toString("latin1");
  if (!/^[0-9A-Fa-f]+$/.test(text) || !text.startsWith(CPIO_MAGIC)) {
    throw new PackageDamage(place, "what follows it in the archive is damaged");
  }
  const field = (at: number): number => {
    const start = CPIO_MAGIC.length + 8 * at;
    return Number.parseInt(text.slice(start, start + 8), 16);
  };
  return { mode: field(1), links: field(4), modifiedAt: field(5), bytes: field(6), nameBytes: field(11) };
}

function kindOf(mode: number): PackageEntry["kind"] {
  const type = mode & TYPE_MASK;
  if (type === FILE_TYPE) return "file";
  if (type === FOLDER_TYPE) return "folder";
  throw hostile("it holds a link or a device");
}
