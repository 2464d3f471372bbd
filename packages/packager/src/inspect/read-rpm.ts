import { createHash } from "node:crypto";
import { LEAD_BYTES, rpmLead } from "../linux/rpm/lead.ts";
import { RPM_BUILD_HOST } from "../linux/rpm/main-header.ts";
import { encodeSignature, signatureOf, type SignatureValues } from "../linux/rpm/signature.ts";
import { HEADER_INTRO_BYTES } from "../linux/rpm/header.ts";
import { SIGNATURE_TAG, TAG } from "../linux/rpm/tags.ts";
import { ByteReader } from "./byte-reader.ts";
import type { ExpectedFile, OpenOptions, PackageContents } from "./contents.ts";
import { readCpio } from "./cpio-reader.ts";
import { decodeRpmHeader, type RpmHeader, rpmHeaderSize } from "./decode-rpm-header.ts";
import { counted } from "./counted.ts";
import { drain, gunzip } from "./gunzip.ts";
import type { PackageHandle } from "./package-handle.ts";
import { PackageDamage, unrecognised } from "./read-errors.ts";

const PART = { lead: "rpm lead", signature: "rpm signature", header: "rpm header", payload: "rpm payload" };
/** Programs that would run when the package is installed: pre, post, preun, postun, and their like. */
const SCRIPT_TAGS = [1023, 1024, 1025, 1026, 1079, 1151, 1152, 1065, 5066, 5069, 5076];

/** @throws PackageDamage, AppError PACKAGE_HOSTILE */
export async function readRpm(handle: PackageHandle, options: OpenOptions): Promise<PackageContents> {
  const { limits, chunkSize } = options;
  const signature = await readHeader(handle, LEAD_BYTES, PART.signature, options);
  const headerAt = LEAD_BYTES + Math.ceil(signature.bytes.length / 8) * 8;
  const header = await readHeader(handle, headerAt, PART.header, options);
  const payloadAt = headerAt + header.bytes.length;
  const values = signatureValues(signature.decoded);
  const buildHost = oneText(header.decoded, TAG.buildHost);
  if (buildHost !== RPM_BUILD_HOST && isWhole(values, header.bytes))
    throw unrecognised("another program built it");
  await checkFront(handle, values, header.bytes, payloadAt);

  const packageName = oneText(header.decoded, TAG.name);
  const version = `${oneText(header.decoded, TAG.version)}-${oneText(header.decoded, TAG.release)}`;
  const lead = await handle.read(0, LEAD_BYTES, PART.lead);
  if (!lead.equals(rpmLead(`${packageName}-${version}`))) {
    throw new PackageDamage(PART.lead, "it contradicts the header");
  }
  if (SCRIPT_TAGS.some((tag) => header.decoded.texts(tag).length > 0)) {
    throw unrecognised("it holds a script, which PakePlus never writes");
  }

  const sha256 = oneText(header.decoded, TAG.payloadDigest);
  const payload = {
    handle,
    start: payloadAt,
    end: handle.bytes,
    part: PART.payload,
    limits,
    chunkSize,
    sha256,
  };
  const stream = gunzip(payload);
  let expanded = 0;
  const reader = new ByteReader(
    counted(stream, (bytes) => {
      expanded += bytes;
    }),
    PART.payload,
  );
  return {
    format: "rpm",
    appFolder: `usr/share/${packageName}/`,
    entries: readCpio(reader, PART.payload, limits),
    expected: expectedFiles(header.decoded),
    modifiedAt: header.decoded.numbers(TAG.buildTime)[0] ?? null,
    checkPayload: () => drain(gunzip(payload)),
    finish() {
      if (expanded !== values.payloadSize) {
        throw new PackageDamage(PART.signature, "it contradicts the payload");
      }
    },
  };
}

async function readHeader(
  handle: PackageHandle,
  at: number,
  part: string,
  { limits }: OpenOptions,
): Promise<{ bytes: Buffer; decoded: RpmHeader }> {
  const size = rpmHeaderSize(await handle.read(at, HEADER_INTRO_BYTES, part), part, limits);
  const bytes = await handle.read(at, size.bytes, part);
  return { bytes, decoded: decodeRpmHeader(bytes, size, { part, limits }) };
}

function signatureValues(signature: RpmHeader): SignatureValues {
  return {
    sha1: oneText(signature, SIGNATURE_TAG.sha1),
    sha256: oneText(signature, SIGNATURE_TAG.sha256),
    size: signature.numbers(SIGNATURE_TAG.size)[0] ?? 0,
    payloadSize: signature.numbers(SIGNATURE_TAG.payloadSize)[0] ?? 0,
  };
}

/** The signature must be what we would write for this header; then every byte of both is as it was. */
async function checkFront(
  handle: PackageHandle,
  values: SignatureValues,
  header: Buffer,
  payloadAt: number,
): Promise<void> {
  const payload = { bytes: handle.bytes - payloadAt, expanded: values.payloadSize };
  const right = signatureOf(header, payload);
  if (values.sha256 !== right.sha256 && values.sha1 !== right.sha1) {
    throw new PackageDamage(PART.header, "its checksum does not match");
  }
  const found = await handle.read(LEAD_BYTES, payloadAt - header.length - LEAD_BYTES, PART.signature);
  if (values.size > right.size) throw new PackageDamage(PART.payload, "the package ends too early");
  if (!found.equals(encodeSignature(right))) {
    throw new PackageDamage(PART.signature, "it contradicts the header");
  }
}

function isWhole(values: SignatureValues, header: Buffer): boolean {
  return createHash("sha256").update(header).digest("hex") === values.sha256;
}

function expectedFiles(header: RpmHeader): Map<string, ExpectedFile> {
  const folders = header.texts(TAG.dirNames);
  const indexes = header.numbers(TAG.dirIndexes);
  const digests = header.texts(TAG.fileDigests);
  return new Map(
    header.texts(TAG.baseNames).map((name, at) => {
      const path = `${folders[indexes[at] ?? -1] ?? "/"}${name}`.slice(1);
      return [path, { algorithm: "sha256", digest: digests[at] ?? "" }];
    }),
  );
}

function oneText(header: RpmHeader, tag: number): string {
  return header.texts(tag)[0] ?? "";
}
