import { ByteReader } from "./byte-reader.ts";
import type { OpenOptions, PackageContents } from "./contents.ts";
import { drain, gunzip } from "./gunzip.ts";
import { assertOurs, readGzipHeader } from "./gzip-header.ts";
import type { PackageHandle } from "./package-handle.ts";
import { readTar } from "./tar-reader.ts";

/** @throws PackageDamage, AppError PACKAGE_HOSTILE */
export async function readTarGz(handle: PackageHandle, options: OpenOptions): Promise<PackageContents> {
  const { limits, chunkSize } = options;
  const part = "compressed data";
  const header = await readGzipHeader(handle, 0, part);
  const payload = { handle, start: 0, end: handle.bytes, part, limits, chunkSize, sha256: null };
  const stream = gunzip(payload);
  return {
    format: "tar.gz",
    appFolder: null,
    entries: readTar(new ByteReader(stream, part), part, limits),
    expected: null,
    modifiedAt: null,
    checkPayload: () => drain(gunzip(payload)),
    finish: () => assertOurs(header, part),
  };
}
