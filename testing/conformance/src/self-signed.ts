import { generateKeyPairSync, sign } from "node:crypto";

const TAG = { integer: 2, bits: 3, oid: 6, utf8: 12, sequence: 48, set: 49, time: 23 } as const;
/** ecdsa-with-SHA256 (RFC 5758) and commonName (RFC 5280), encoded. */
const ECDSA_SHA256 = Buffer.from("2a8648ce3d040302", "hex");
const COMMON_NAME = Buffer.from("550403", "hex");

/** Contents below 64 KiB, which is plenty for a certificate (X.690, 8.1). */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Uint8Array.of(tag, ...size), content]);
}

/** A key and a certificate (version 1, RFC 5280) that nobody has a reason to trust; PEM. */
export function createSelfSigned(name: string): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const algorithm = der(TAG.sequence, der(TAG.oid, ECDSA_SHA256));
  const attribute = der(TAG.sequence, der(TAG.oid, COMMON_NAME), der(TAG.utf8, Buffer.from(name)));
  const subject = der(TAG.sequence, der(TAG.set, attribute));
  const time = (text: string) => der(TAG.time, Buffer.from(text));
  const content = der(
    TAG.sequence,
    der(TAG.integer, Uint8Array.of(1)),
    algorithm,
    subject,
    der(TAG.sequence, time("200101000000Z"), time("491231235959Z")),
    subject,
    publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = der(TAG.bits, Uint8Array.of(0), sign("sha256", content, privateKey));
  const body = der(TAG.sequence, content, algorithm, signature).toString("base64");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${body.match(/.{1,64}/g)?.join("\n") ?? ""}\n-----END CERTIFICATE-----\n`,
  };
}
