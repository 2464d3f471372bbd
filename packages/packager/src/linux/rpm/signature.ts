import { createHash } from "node:crypto";
import { paddingFor } from "../../bytes.ts";
import { encodeHeader, int32, text } from "./header.ts";
import { SIGNATURE_TAG } from "./tags.ts";

export interface SignatureValues {
  /** Lower-case hex, of the main header. */
  sha1: string;
  sha256: string;
  /** Bytes of main header and compressed payload. */
  size: number;
  /** Bytes of the payload before compression. */
  payloadSize: number;
}

/**
 * The signature header, padded to eight bytes. It holds digests only; the one over the payload is in the main
 * header. The old MD5 over everything is left out: rpm has not needed it since 4.14.
 */
export function encodeSignature(values: SignatureValues): Uint8Array {
  const header = encodeHeader(SIGNATURE_TAG.region, [
    { tag: SIGNATURE_TAG.sha1, value: text(values.sha1) },
    { tag: SIGNATURE_TAG.sha256, value: text(values.sha256) },
    { tag: SIGNATURE_TAG.size, value: int32(values.size) },
    { tag: SIGNATURE_TAG.payloadSize, value: int32(values.payloadSize) },
  ]);
  return Buffer.concat([header, paddingFor(header.byteLength, 8)]);
}

export function signatureOf(
  header: Uint8Array,
  payload: { bytes: number; expanded: number },
): SignatureValues {
  return {
    sha1: createHash("sha1").update(header).digest("hex"),
    sha256: createHash("sha256").update(header).digest("hex"),
    size: header.byteLength + payload.bytes,
    payloadSize: payload.expanded,
  };
}
