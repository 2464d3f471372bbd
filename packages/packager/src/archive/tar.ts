import { paddingFor } from "../bytes.ts";

export const TAR_BLOCK = 512;
export const TAR_END = new Uint8Array(2 * TAR_BLOCK);
/** Eleven octal digits. */
export const TAR_MAX_FILE_BYTES = 8 ** 11 - 1;

export const TAR_TYPE_FLAGS = { file: "0", directory: "5", "long-name": "L" } as const;

export interface TarEntry {
  /** As it stands in the archive; directories end in a slash. */
  path: string;
  type: "file" | "directory";
  mode: number;
  bytes: number;
  /** Seconds since 1970. */
  modifiedAt: number;
}

/**
 * POSIX ustar header with GNU long names where the name does not fit, always owned by root.
 * Not pax: dpkg treats pax records as an error (deb(5), FORMAT), and libraries write them for any name
 * that is not ASCII.
 */
export function tarHeader(entry: TarEntry): Uint8Array {
  const name = Buffer.from(entry.path);
  const split = splitName(name);
  if (split) return ustarBlock(entry, TAR_TYPE_FLAGS[entry.type], split);
  const longName = Buffer.concat([name, Uint8Array.of(0)]);
  const place = { prefix: Buffer.alloc(0), name: Buffer.from("././@LongLink") };
  return Buffer.concat([
    ustarBlock(
      { ...entry, bytes: longName.length, mode: 0o644, modifiedAt: 0 },
      TAR_TYPE_FLAGS["long-name"],
      place,
    ),
    longName,
    paddingFor(longName.length, TAR_BLOCK),
    ustarBlock(entry, TAR_TYPE_FLAGS[entry.type], {
      prefix: Buffer.alloc(0),
      name: name.subarray(0, 100),
    }),
  ]);
}

interface SplitName {
  prefix: Uint8Array;
  name: Uint8Array;
}

/** At a slash, so that at most 155 bytes go before it and at most 100 after it. */
function splitName(path: Buffer): SplitName | undefined {
  if (path.length <= 100) return { prefix: Buffer.alloc(0), name: path };
  if (path.length > 256) return undefined;
  const slash = path.indexOf("/", path.length - 101);
  if (slash <= 0 || slash > 155 || slash === path.length - 1) return undefined;
  return { prefix: path.subarray(0, slash), name: path.subarray(slash + 1) };
}

function ustarBlock(entry: Omit<TarEntry, "path" | "type">, typeFlag: string, split: SplitName): Uint8Array {
  const block = Buffer.alloc(TAR_BLOCK);
  block.set(split.name, 0);
  block.write(octal(entry.mode, 7), 100, "latin1");
  block.write(octal(0, 7), 108, "latin1");
  block.write(octal(0, 7), 116, "latin1");
  block.write(octal(entry.bytes, 11), 124, "latin1");
  block.write(octal(entry.modifiedAt, 11), 136, "latin1");
  block.write(" ".repeat(8), 148, "latin1");
  block.write(typeFlag, 156, "latin1");
  block.write("ustar\u{0}00", 257, "latin1");
  block.write("root", 265, "latin1");
  block.write("root", 297, "latin1");
  block.write(octal(0, 7), 329, "latin1");
  block.write(octal(0, 7), 337, "latin1");
  block.set(split.prefix, 345);
  block.write(`${octal(tarChecksum(block), 6)}\u{0} `, 148, "latin1");
  return block;
}

/** Sum of all bytes with the checksum field itself read as spaces. */
export function tarChecksum(block: Uint8Array): number {
  return block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, "0");
}
