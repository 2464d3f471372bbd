import { readFile, writeFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { arHeader, arPadding } from "../archive/ar.ts";
import { gzipBytes } from "../archive/gzip-bytes.ts";
import { buildSample, FORMATS } from "../testing/build-sample.ts";
import { SAMPLE_ICONS, sampleInput } from "../testing/sample.ts";
import { seededRandom } from "../testing/seeded-random.ts";
import { tempFolder } from "../testing/temp-folder.ts";
import { inspectPackage } from "./inspect-package.ts";
import { verifyPackage } from "./verify-package.ts";

const SEED = Number(process.env["PAKEPLUS_TEST_SEED"] ?? 20_231_114);

test.each(FORMATS)("%s: what was built verifies and says what it is", async (format) => {
  await using folder = await tempFolder();
  const file = await buildSample(folder, format, { icons: SAMPLE_ICONS });
  const input = sampleInput();
  const verified = await verifyPackage(file);
  const inspected = await inspectPackage(file);
  expect(verified).toEqual({ ok: true, files: inspected.files });
  expect(inspected).toMatchObject({
    format,
    app: { id: "com.example.notes", name: "Notes", slug: "sample-notes", version: "1.2.3" },
    contract: 1,
    definition: input.definition,
    runtime: input.runtime,
    bytes: (await readFile(file)).length,
  });
  expect(inspected.installedBytes).toBeGreaterThan(36_000);
});

/** Enough for every kind of byte; more with PAKEPLUS_TEST_ROUNDS. */
const FLIPS = Number(process.env["PAKEPLUS_TEST_ROUNDS"] ?? 150);

describe("every damaged byte is noticed", () => {
  test.each(FORMATS)(`%s: ${FLIPS} flips and 60 cuts (seed ${SEED})`, async (format) => {
    await using folder = await tempFolder();
    const good = await readFile(await buildSample(folder, format));
    const random = seededRandom(SEED);
    const file = folder.file("damaged");
    const outcomeOf = async (bytes: Uint8Array): Promise<string> => {
      await writeFile(file, bytes);
      try {
        const { ok } = await verifyPackage(file);
        return ok ? "ok" : "damaged";
      } catch (error) {
        return error instanceof Error && "code" in error ? String(error.code) : String(error);
      }
    };
    for (let round = 0; round < FLIPS; round++) {
      const at = Math.floor(random() * good.length);
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      const outcome = await outcomeOf(bytes);
      // Deflate has more than one way to say the same; only then is a changed byte no damage.
      const same = outcome === "ok" && isDeepStrictEqual(expanded(bytes), expanded(good));
      expect(same ? "same content" : outcome, `byte ${at}, seed ${SEED}`).toMatch(
        /^(?:damaged|PACKAGE_UNRECOGNISED|same content)$/,
      );
    }
    for (let round = 0; round < 60; round++) {
      const length = Math.floor(random() * good.length);
      expect(await outcomeOf(good.subarray(0, length)), `cut at ${length}, seed ${SEED}`).toMatch(
        /^(?:damaged|PACKAGE_UNRECOGNISED)$/,
      );
    }
    expect(await outcomeOf(Buffer.concat([good, Buffer.from("more")]))).toBe("damaged");
    expect(await outcomeOf(good)).toBe("ok");
  });
});

/** Everything that is not compressed, and what the rest expands to. */
function expanded(bytes: Buffer): Buffer[] {
  if (bytes.readUInt16BE(0) === 0x1f8b) return [bytes.subarray(0, 10), gunzipSync(bytes)];
  // Magic, first member, header of the second: ar(5).
  const start = 8 + 60 + 4 + 60;
  const length = Number(bytes.toString("latin1", start - 12, start - 2));
  const data = start + length + (length % 2) + 60;
  return [
    bytes.subarray(0, start),
    gunzipSync(bytes.subarray(start, start + length)),
    bytes.subarray(start + length, data),
    gunzipSync(bytes.subarray(data)),
  ];
}

test("a changed file is named, the first one in the package", async () => {
  await using folder = await tempFolder();
  const file = await buildSample(folder, "tar.gz");
  const tar = gunzipSync(await readFile(file));
  for (const content of ["const a = 1;", "<!doctype html>"]) {
    const at = tar.indexOf(content);
    tar[at] = (tar[at] ?? 0) ^ 1;
  }
  await writeFile(file, gzipSync(tar));
  expect(await verifyPackage(file)).toEqual({
    ok: false,
    damaged: { path: "sample-notes-1.2.3/www/assets/app.js", reason: "its content was changed" },
  });
});

test.each(["deb", "rpm"] as const)(
  "%s: damage in the compressed data names the file it hits",
  async (format) => {
    await using folder = await tempFolder();
    const file = await buildSample(folder, format, { icons: SAMPLE_ICONS });
    const good = await readFile(file);
    const named = new Set<string>();
    for (let at = good.length - 2000; at < good.length - 20; at += 40) {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      await writeFile(file, bytes);
      const result = await verifyPackage(file);
      if (!result.ok) named.add(result.damaged.path);
    }
    expect([...named].filter((path) => path.startsWith("usr/share/")).length).toBeGreaterThan(2);
  },
);

test("a file that is no package is not called damaged", async () => {
  await using folder = await tempFolder();
  const file = folder.file("x");
  for (const content of ["", "hello", "PK\u{3}\u{4}", "!<arch", "\u{7f}ELF"]) {
    await writeFile(file, content, "latin1");
    await expect(verifyPackage(file)).rejects.toMatchObject({ code: "PACKAGE_UNRECOGNISED" });
    await expect(inspectPackage(file)).rejects.toMatchObject({ code: "PACKAGE_UNRECOGNISED" });
  }
  await expect(verifyPackage(folder.file("none"))).rejects.toMatchObject({ code: "PACKAGE_NOT_FOUND" });
  await expect(inspectPackage(folder.path)).rejects.toMatchObject({ code: "PACKAGE_NOT_FOUND" });
});

test.each(FORMATS)("%s: inspect of a cut package says damaged", async (format) => {
  await using folder = await tempFolder();
  const file = await buildSample(folder, format);
  const good = await readFile(file);
  await writeFile(file, good.subarray(0, good.length - 100));
  await expect(inspectPackage(file)).rejects.toMatchObject({ code: "PACKAGE_DAMAGED", exitCode: 1 });
});

/** Where a member's content begins and how long it is; by the name in its header. */
function memberOf(deb: Buffer, name: string): { header: number; start: number; bytes: number } {
  const header = deb.indexOf(name.padEnd(16), 0, "latin1");
  const start = header + 60;
  return { header, start, bytes: Number(deb.toString("latin1", start - 12, start - 2)) };
}

test("a changed file outside the app folder is named, though all checksums of the archive are right", async () => {
  await using folder = await tempFolder();
  const file = await buildSample(folder, "deb");
  const deb = await readFile(file);
  const { header, start, bytes } = memberOf(deb, "data.tar.gz");
  const tar = gunzipSync(deb.subarray(start, start + bytes));
  tar.write("Evil ", tar.indexOf("Name=Notes") + 5, "latin1");
  const data = gzipBytes(tar);
  const head = arHeader({ name: "data.tar.gz", modifiedAt: 1_700_000_000, bytes: data.byteLength });
  await writeFile(file, Buffer.concat([deb.subarray(0, header), head, data, arPadding(data.byteLength)]));
  expect(await verifyPackage(file)).toEqual({
    ok: false,
    damaged: {
      path: "usr/share/applications/com.example.notes.desktop",
      reason: "its content was changed",
    },
  });
});

test("what hides between the compressed data and its checksum is found", async () => {
  await using folder = await tempFolder();
  const file = await buildSample(folder, "tar.gz");
  const good = await readFile(file);
  await writeFile(
    file,
    Buffer.concat([good.subarray(0, -8), Buffer.from("hidden"), good.subarray(good.length - 8)]),
  );
  expect(await verifyPackage(file)).toMatchObject({
    ok: false,
    damaged: { reason: "there is something behind the compressed data" },
  });
});

test("times that contradict each other are found", async () => {
  await using folder = await tempFolder();
  const file = await buildSample(folder, "deb");
  const deb = await readFile(file);
  deb.write("1700000007", memberOf(deb, "control.tar.gz").header + 16, "latin1");
  await writeFile(file, deb);
  expect(await verifyPackage(file)).toMatchObject({
    ok: false,
    damaged: { reason: "its times contradict each other" },
  });
});
