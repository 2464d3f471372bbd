import { readFile, writeFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { AppError } from "@pakeplus/core";
import { expect, test } from "vitest";
import { gzipBytes } from "../archive/gzip-bytes.ts";
import { encodeSignature, signatureOf } from "../linux/rpm/signature.ts";
import { buildSample } from "../testing/build-sample.ts";
import { seededRandom } from "../testing/seeded-random.ts";
import { tempFolder } from "../testing/temp-folder.ts";
import { inspectPackage } from "./inspect-package.ts";
import { verifyPackage } from "./verify-package.ts";

const SEED = Number(process.env["PAKEPLUS_TEST_SEED"] ?? 42);
const ROUNDS = Number(process.env["PAKEPLUS_TEST_ROUNDS"] ?? 100);
const LEAD = 96;
const EXPECTED = /^(?:ok|damaged|PACKAGE_(?:DAMAGED|HOSTILE|UNRECOGNISED))$/;

/** Changes some bytes, often to values that numbers and names are sensitive to. */
function mutated(bytes: Uint8Array, random: () => number): Buffer {
  const copy = Buffer.from(bytes);
  const pick = (limit: number): number => Math.floor(random() * limit);
  for (let changes = 1 + pick(4); changes > 0; changes--) {
    const interesting = [0, 1, 0x2e, 0x2f, 0x30, 0x37, 0x7f, 0x80, 0xff, pick(256)];
    const at = pick(copy.length);
    copy.fill(interesting[pick(interesting.length)] ?? 0, at, Math.min(copy.length, at + 1 + pick(4)));
  }
  return copy;
}

function codeOf(error: unknown): string {
  return error instanceof AppError ? error.code : String(error);
}

async function outcomes(bytes: Uint8Array, file: string): Promise<string[]> {
  await writeFile(file, bytes);
  return await Promise.all([
    verifyPackage(file).then(({ ok }) => (ok ? "ok" : "damaged"), codeOf),
    inspectPackage(file).then(() => "ok", codeOf),
  ]);
}

test(`an archive changed on purpose, with right checksums, never crashes the reader (seed ${SEED})`, async () => {
  await using folder = await tempFolder();
  const tar = gunzipSync(await readFile(await buildSample(folder, "tar.gz")));
  const random = seededRandom(SEED);
  for (let round = 0; round < ROUNDS; round++) {
    for (const outcome of await outcomes(gzipBytes(mutated(tar, random)), folder.file("x"))) {
      expect(outcome, `round ${round}, seed ${SEED}`).toMatch(EXPECTED);
    }
  }
});

test(`an RPM header changed on purpose, with right checksums, never crashes the reader (seed ${SEED})`, async () => {
  await using folder = await tempFolder();
  const good = await readFile(await buildSample(folder, "rpm"));
  const blank = { sha1: "0".repeat(40), sha256: "0".repeat(64), size: 0, payloadSize: 0 };
  const headerAt = LEAD + encodeSignature(blank).byteLength;
  const headerBytes = 16 + 16 * good.readUInt32BE(headerAt + 8) + good.readUInt32BE(headerAt + 12);
  const payload = good.subarray(headerAt + headerBytes);
  const expanded = gunzipSync(payload).length;
  const random = seededRandom(SEED);
  for (let round = 0; round < ROUNDS; round++) {
    const header = mutated(good.subarray(headerAt, headerAt + headerBytes), random);
    const signature = encodeSignature(signatureOf(header, { bytes: payload.length, expanded }));
    const bytes = Buffer.concat([good.subarray(0, LEAD), signature, header, payload]);
    for (const outcome of await outcomes(bytes, folder.file("x"))) {
      expect(outcome, `round ${round}, seed ${SEED}`).toMatch(EXPECTED);
    }
  }
});
