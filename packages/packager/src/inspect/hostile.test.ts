import { readFile, writeFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { AppError } from "@pakeplus/core";
import { type Header, pack } from "tar-stream";
import { describe, expect, test } from "vitest";
import { arHeader, arPadding } from "../archive/ar.ts";
import { gzipBytes } from "../archive/gzip-bytes.ts";
import { buildSample } from "../testing/build-sample.ts";
import { tempFolder } from "../testing/temp-folder.ts";
import { inspectPackage } from "./inspect-package.ts";
import { READ_LIMITS, type ReadLimits } from "./limits.ts";
import { verifyPackage } from "./verify-package.ts";

type CraftedHeader = Partial<Header> & { name: string };
type CraftedEntry = [header: CraftedHeader, content?: string];

/** By a library that is not ours. */
async function tar(entries: readonly CraftedEntry[]): Promise<Buffer> {
  const archive = pack();
  for (const [header, content] of entries) archive.entry(header, content ?? "");
  archive.finalize();
  return await buffer(archive);
}

function member(name: string, content: Uint8Array): Uint8Array[] {
  return [
    arHeader({ name, modifiedAt: 0, bytes: content.byteLength }),
    content,
    arPadding(content.byteLength),
  ];
}

function deb(control: Uint8Array, data: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from("!<arch>\n"),
    ...member("debian-binary", Buffer.from("2.0\n")),
    ...member("control.tar.gz", gzipSync(control)),
    ...member("data.tar.gz", gzipSync(data)),
  ]);
}

const CONTROL: CraftedEntry[] = [
  [{ name: "./control" }, "Package: com.example.evil\nVersion: 1\n"],
  [{ name: "./md5sums" }, ""],
];

/** The reason, which both ways of reading must give. */
async function refusal(bytes: Uint8Array, limits: ReadLimits = READ_LIMITS): Promise<string> {
  await using folder = await tempFolder();
  const file = folder.file("evil");
  await writeFile(file, bytes);
  const reasons = await Promise.all(
    [verifyPackage(file, limits), inspectPackage(file, limits)].map((reading) =>
      reading.then(
        (result) => `accepted: ${JSON.stringify(result)}`,
        (error: unknown) => (error instanceof AppError ? `${error.code}: ${error.reason}` : String(error)),
      ),
    ),
  );
  return [...new Set(reasons)].join(" but ");
}

const HOSTILE = "PACKAGE_HOSTILE: ";
const LEADS_OUT = /^PACKAGE_HOSTILE: the name ".+" leads out of its folder$/;
const LINK = /^PACKAGE_HOSTILE: it holds a link that leads out of its folder$/;

const ESCAPES: readonly [what: string, entry: CraftedHeader, reason: RegExp][] = [
  ["a path that leads up", { name: "app-1/../../etc/cron.d/evil" }, LEADS_OUT],
  ["an absolute path", { name: "/etc/cron.d/evil" }, LEADS_OUT],
  ["a path with a line break", { name: "app-1/a\nb" }, /a name with control characters$/],
  ["a link to an absolute path", { name: "app-1/l", type: "symlink", linkname: "/etc/passwd" }, LINK],
  ["a link that leads up", { name: "app-1/l", type: "symlink", linkname: "../../x" }, LINK],
  ["a hard link that leads up", { name: "app-1/l", type: "link", linkname: "../x" }, LINK],
  ["a device", { name: "app-1/null", type: "character-device" }, /it holds a device$/],
];

describe.each(ESCAPES)("%s is refused", (_, entry, reason) => {
  test("in a tar.gz", async () => {
    expect(await refusal(gzipSync(await tar([[entry]])))).toMatch(reason);
  });

  test("in a deb", async () => {
    expect(await refusal(deb(await tar(CONTROL), await tar([[entry]])))).toMatch(reason);
  });
});

test("files beside the one folder of a tar.gz are refused", async () => {
  const bytes = gzipSync(await tar([[{ name: "app-1/a" }], [{ name: "b" }]]));
  expect(await refusal(bytes)).toBe(`${HOSTILE}it would spill files where it is unpacked`);
});

test("the same name twice is refused", async () => {
  const bytes = gzipSync(await tar([[{ name: "app-1/a" }], [{ name: "./app-1/a" }]]));
  expect(await refusal(bytes)).toBe(`${HOSTILE}it holds "app-1/a" twice`);
});

test("a program that runs as another user is refused", async () => {
  await using folder = await tempFolder();
  const file = folder.file("evil");
  for (const mode of [0o4755, 0o2755, 0o666]) {
    await writeFile(file, gzipSync(await tar([[{ name: "app-1/su", mode }]])));
    await expect(verifyPackage(file)).rejects.toMatchObject({
      code: "PACKAGE_HOSTILE",
      reason: "app-1/su has rights that no app needs",
    });
  }
});

test("a size in the binary form that only absurd sizes need is refused", async () => {
  const archive = await tar([[{ name: "app-1/a" }]]);
  archive[124] = 0x80;
  expect(await refusal(gzipSync(withChecksum(archive)))).toBe(`${HOSTILE}it holds a number of absurd size`);
});

test("scripts that run at installation are not ours", async () => {
  const control = await tar([...CONTROL, [{ name: "./postinst", mode: 0o755 }, "#!/bin/sh\nevil\n"]]);
  const reason = "PACKAGE_UNRECOGNISED: it holds a script, which PakePlus never writes";
  expect(await refusal(deb(control, await tar([])))).toBe(reason);
});

test("a bomb is given up long before its end", async () => {
  const limits = { ...READ_LIMITS, bombBytes: 1024 * 1024 };
  const zeros = await tar([[{ name: "app-1/zeros", mtime: new Date(0) }, "\u{0}".repeat(8 * 1024 * 1024)]]);
  const reason = `${HOSTILE}it expands to an absurd size`;
  expect(await refusal(gzipSync(zeros), limits)).toBe(reason);
  const sums: CraftedEntry = [{ name: "./md5sums" }, `${"0".repeat(32)}  app-1/zeros\n`];
  const [control = sums] = CONTROL;
  expect(await refusal(deb(await tar([control, sums]), zeros), limits)).toBe(reason);
});

test("control data of absurd size is refused", async () => {
  const limits = { ...READ_LIMITS, metadataBytes: 1000 };
  const control = await tar([[{ name: "./md5sums" }, "x".repeat(2000)]]);
  expect(await refusal(deb(control, await tar([])), limits)).toBe(
    `${HOSTILE}its control data is absurdly large`,
  );
});

test("an absurd number of files is refused", async () => {
  const entries = Array.from({ length: 30 }, (_, at): CraftedEntry => [{ name: `app-1/f${at}` }]);
  const limits = { ...READ_LIMITS, files: 20 };
  expect(await refusal(gzipSync(await tar(entries)), limits)).toBe(
    `${HOSTILE}it holds an absurd number of files`,
  );
});

test("an RPM whose header claims gigabytes is refused without reserving them", async () => {
  await using folder = await tempFolder();
  const good = await readFile(await buildSample(folder, "rpm"));
  for (const at of [96 + 8, 96 + 12]) {
    const bytes = Buffer.from(good);
    bytes.writeUInt32BE(0x7fff_ffff, at);
    expect(await refusal(bytes)).toBe(`${HOSTILE}one of its headers is absurdly large`);
  }
});

test("a name of absurd length is refused", async () => {
  const long = Buffer.alloc(512);
  long.write("././@LongLink", 0, "latin1");
  long.write("0000644\u{0}0000000\u{0}0000000\u{0}00000200000\u{0}00000000000\u{0}        L", 100, "latin1");
  long.write("ustar\u{0}00", 257, "latin1");
  const bytes = gzipBytes(Buffer.concat([withChecksum(long), Buffer.alloc(70_000, 97)]));
  expect(await refusal(bytes)).toBe(`${HOSTILE}it holds a name of absurd length`);
});

test("a harmless archive of somebody else is not ours, and not called hostile", async () => {
  const bytes = gzipSync(await tar([[{ name: "app-1/readme.txt" }, "hello"]]));
  expect(await refusal(bytes)).toMatch(/^PACKAGE_UNRECOGNISED: .+ but PACKAGE_UNRECOGNISED: .+$/);
  const link = gzipSync(await tar([[{ name: "app-1/l", type: "symlink", linkname: "readme.txt" }]]));
  expect(await refusal(link)).toBe(
    "PACKAGE_UNRECOGNISED: it holds a kind of file that PakePlus never writes",
  );
});

/** Sets the checksum of the first header anew. */
function withChecksum(archive: Buffer): Buffer {
  archive.fill(" ", 148, 156, "latin1");
  const sum = archive.subarray(0, 512).reduce((all, byte) => all + byte, 0);
  archive.write(`${sum.toString(8).padStart(6, "0")}\u{0} `, 148, "latin1");
  return archive;
}
