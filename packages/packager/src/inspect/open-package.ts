import { AR_MAGIC } from "../archive/ar.ts";
import { LEAD_MAGIC } from "../linux/rpm/lead.ts";
import type { ContentsReader } from "./contents.ts";
import type { PackageHandle } from "./package-handle.ts";
import { readDeb } from "./read-deb.ts";
import { unrecognised } from "./read-errors.ts";
import { readRpm } from "./read-rpm.ts";
import { readTarGz } from "./read-targz.ts";

const READERS: readonly { magic: Uint8Array; read: ContentsReader }[] = [
  { magic: Buffer.from(AR_MAGIC), read: readDeb },
  { magic: LEAD_MAGIC, read: readRpm },
  { magic: Uint8Array.of(0x1f, 0x8b), read: readTarGz },
];

/** By its first bytes, whatever its name. @throws AppError PACKAGE_UNRECOGNISED */
export async function readerFor(handle: PackageHandle): Promise<ContentsReader> {
  const first = await handle.read(0, Math.min(handle.bytes, 8), "beginning");
  const kind = READERS.find(({ magic }) => first.subarray(0, magic.length).equals(magic));
  if (!kind) throw unrecognised(handle.bytes === 0 ? "the file is empty" : "it is no deb, rpm or tar.gz");
  return kind.read;
}
