import { AR_HEADER_BYTES, AR_MAGIC, arHeader, arPadding } from "../archive/ar.ts";
import { DEB_FORMAT_VERSION, DEB_MEMBERS } from "../linux/deb/members.ts";
import { ByteReader } from "./byte-reader.ts";
import type { ExpectedFile, OpenOptions, PackageContents } from "./contents.ts";
import { drain, gunzip } from "./gunzip.ts";
import { assertOurs, readGzipHeader } from "./gzip-header.ts";
import type { PackageHandle } from "./package-handle.ts";
import { hostile, PackageDamage, unrecognised } from "./read-errors.ts";
import { readTar } from "./tar-reader.ts";

interface Member {
  name: string;
  start: number;
  bytes: number;
  modifiedAt: number;
}

/** @throws PackageDamage, AppError PACKAGE_HOSTILE */
export async function readDeb(handle: PackageHandle, options: OpenOptions): Promise<PackageContents> {
  const { limits, chunkSize } = options;
  const [binary, control, data] = await readMembers(handle);
  const version = await handle.read(binary.start, binary.bytes, binary.name);
  if (version.toString("latin1") !== DEB_FORMAT_VERSION) {
    throw new PackageDamage(binary.name, "it does not hold the version of the format");
  }
  const texts = await readControl(handle, control, options);
  const packageName = /^Package: (?<name>[a-z0-9][a-z0-9+.-]+)$/m.exec(texts.control)?.groups?.["name"];
  if (packageName === undefined) throw new PackageDamage(control.name, "the package has no name");
  const part = data.name;
  const controlHeader = await readGzipHeader(handle, control.start, control.name);
  const dataHeader = await readGzipHeader(handle, data.start, part);
  const payload = {
    handle,
    start: data.start,
    end: data.start + data.bytes,
    part,
    limits,
    chunkSize,
    sha256: null,
  };
  const stream = gunzip(payload);
  return {
    format: "deb",
    appFolder: `usr/share/${packageName}/`,
    entries: readTar(new ByteReader(stream, part), part, limits),
    expected: texts.md5sums === undefined ? null : parseSums(texts.md5sums, control.name),
    modifiedAt: data.modifiedAt,
    checkPayload: () => drain(gunzip(payload)),
    finish() {
      assertOurs(controlHeader, control.name);
      assertOurs(dataHeader, part);
      if (texts.md5sums === undefined) throw new PackageDamage(control.name, "the checksums are missing");
    },
  };
}

async function readMembers(handle: PackageHandle): Promise<[Member, Member, Member]> {
  const [binaryName, controlName, dataName] = DEB_MEMBERS;
  const binary = await readMember(handle, AR_MAGIC.length, binaryName);
  if (binary.bytes !== DEB_FORMAT_VERSION.length) {
    throw new PackageDamage(binary.name, "it does not hold the version of the format");
  }
  const control = await readMember(handle, await endOf(handle, binary), controlName);
  const data = await readMember(handle, await endOf(handle, control), dataName);
  const sameTime = binary.modifiedAt === data.modifiedAt && control.modifiedAt === data.modifiedAt;
  if (!sameTime) throw new PackageDamage(data.name, "its times contradict each other");
  if ((await endOf(handle, data)) !== handle.bytes) {
    throw new PackageDamage(data.name, "there is something behind it");
  }
  return [binary, control, data];
}

async function readMember(handle: PackageHandle, at: number, name: string): Promise<Member> {
  const header = await handle.read(at, AR_HEADER_BYTES, name);
  const modifiedAt = Number(header.toString("latin1", 16, 28).trimEnd());
  const bytes = Number(header.toString("latin1", 48, 58).trimEnd());
  const asWritten =
    Number.isSafeInteger(modifiedAt) &&
    Number.isSafeInteger(bytes) &&
    header.equals(arHeader({ name, modifiedAt, bytes }));
  const other = header.toString("latin1", 0, 16).trimEnd();
  if (other !== name && /^(?:control|data)\.tar(?:\.[a-z0-9]+)?$/.test(other)) {
    throw unrecognised(`it is made of ${other}, which PakePlus never writes`);
  }
  if (!asWritten) throw new PackageDamage(name, "its place in the package is damaged");
  const start = at + AR_HEADER_BYTES;
  if (start + bytes > handle.bytes) throw new PackageDamage(name, "the package ends too early");
  return { name, start, bytes, modifiedAt };
}

async function endOf(handle: PackageHandle, member: Member): Promise<number> {
  const end = member.start + member.bytes;
  const padding = arPadding(member.bytes);
  if (!(await handle.read(end, padding.byteLength, member.name)).equals(padding)) {
    throw new PackageDamage(member.name, "there is something behind it");
  }
  return end + padding.byteLength;
}

async function readControl(
  handle: PackageHandle,
  member: Member,
  { limits, chunkSize }: OpenOptions,
): Promise<{ control: string; md5sums: string | undefined }> {
  const end = member.start + member.bytes;
  const stream = gunzip({
    handle,
    start: member.start,
    end,
    part: member.name,
    limits,
    chunkSize,
    sha256: null,
  });
  const texts = new Map<string, string>();
  let bytes = 0;
  for await (const entry of readTar(new ByteReader(stream, member.name), member.name, limits)) {
    bytes += entry.bytes;
    if (bytes > limits.metadataBytes) throw hostile("its control data is absurdly large");
    const pieces: Uint8Array[] = [];
    for await (const piece of entry.content) pieces.push(piece);
    if (entry.kind === "folder" && entry.path === "") continue;
    if (entry.path !== "control" && entry.path !== "md5sums") {
      throw unrecognised("it holds a script, which PakePlus never writes");
    }
    texts.set(entry.path, Buffer.concat(pieces).toString("utf8"));
  }
  const [control, md5sums] = [texts.get("control"), texts.get("md5sums")];
  if (control === undefined) throw new PackageDamage(member.name, "the description is missing");
  return { control, md5sums };
}

function parseSums(text: string, part: string): Map<string, ExpectedFile> {
  const sums = new Map<string, ExpectedFile>();
  for (const line of text.split("\n").slice(0, -1)) {
    const { digest, path } = /^(?<digest>[0-9a-f]{32}) {2}(?<path>.+)$/u.exec(line)?.groups ?? {};
    if (digest === undefined || path === undefined) {
      throw new PackageDamage(part, "its list of checksums is damaged");
    }
    sums.set(path, { algorithm: "md5", digest });
  }
  return sums;
}
