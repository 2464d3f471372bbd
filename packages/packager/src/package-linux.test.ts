import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { packageLinux } from "./package-linux.ts";
import { buildSample, FORMATS } from "./testing/build-sample.ts";
import { SAMPLE_ICONS, sampleFile, sampleInput } from "./testing/sample.ts";
import { tempFolder } from "./testing/temp-folder.ts";
import type { PackageFile } from "./types.ts";

const PIECE = 100_003;

/** The same files in another order, delivered in other pieces. */
function rearranged(files: readonly PackageFile[]): PackageFile[] {
  return files.toReversed().map((file) => ({
    ...file,
    async *read() {
      for await (const chunk of file.read()) {
        for (let at = 0; at < chunk.byteLength; at += PIECE) yield chunk.subarray(at, at + PIECE);
      }
    },
  }));
}

test.each(FORMATS)(
  "%s: the same input gives the same bytes in any order and in any pieces",
  async (format) => {
    await using folder = await tempFolder();
    const noise = Buffer.from(Array.from({ length: 1_500_000 }, (_, at) => (at * at) % 251));
    const payload = [...sampleInput().payload, sampleFile("noise.bin", noise)];
    const input = sampleInput({ payload, icons: SAMPLE_ICONS });
    const first = await packageLinux(input, { format, file: folder.file("one") });
    const second = await packageLinux(
      {
        ...input,
        payload: rearranged(payload),
        shell: rearranged(input.shell),
        icons: SAMPLE_ICONS.toReversed(),
      },
      { format, file: folder.file("two") },
    );
    expect(second).toEqual(first);
    const bytes = await readFile(folder.file("one"));
    expect(first).toEqual({
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    });
    expect(await readFile(folder.file("two"))).toEqual(bytes);
  },
);

test.each(FORMATS)("%s: time zone and umask leave no trace", async (format) => {
  await using folder = await tempFolder();
  const input = sampleInput({ icons: SAMPLE_ICONS });
  const { sha256 } = await packageLinux(input, { format, file: folder.file("one") });
  const before = { zone: process.env["TZ"], mask: process.umask(0o077) };
  process.env["TZ"] = "Pacific/Kiritimati";
  try {
    const other = await packageLinux(input, { format, file: folder.file("two") });
    expect(other.sha256).toBe(sha256);
  } finally {
    process.umask(before.mask);
    if (before.zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before.zone;
  }
});

test.each(FORMATS)("%s: another version or another time gives other bytes", async (format) => {
  await using folder = await tempFolder();
  const { sha256 } = await packageLinux(sampleInput(), { format, file: folder.file("one") });
  const later = await packageLinux(sampleInput({ modifiedAt: 1_700_000_001 }), {
    format,
    file: folder.file("two"),
  });
  expect(later.sha256).not.toBe(sha256);
});

test("packages hold no path, user or host of the computer that built them", async () => {
  await using folder = await tempFolder();
  const file = await buildSample(folder, "rpm");
  const bytes = await readFile(file);
  const { hostname, userInfo } = await import("node:os");
  expect(bytes.includes(folder.path)).toBe(false);
  expect(bytes.includes(process.cwd())).toBe(false);
  for (const name of [hostname(), userInfo().username].filter((word) => word !== "root" && word.length > 3)) {
    expect(bytes.includes(name)).toBe(false);
  }
});

test.each(FORMATS)("%s: a file that grows or shrinks meanwhile stops the build", async (format) => {
  await using folder = await tempFolder();
  for (const change of [-1, 1, 1_000_000]) {
    const page = sampleFile("index.html", "x".repeat(1000));
    const payload = [{ ...page, bytes: page.bytes + change }];
    const build = packageLinux(sampleInput({ payload }), { format, file: folder.file("app") });
    await expect(build).rejects.toMatchObject({
      code: "SOURCE_CHANGED",
      message: "www/index.html changed while it was being packaged.".replace("www", expectedFolder(format)),
    });
    expect(await readdir(folder.path)).toEqual([]);
  }
});

function expectedFolder(format: string): string {
  return format === "tar.gz" ? "www" : "usr/share/com.example.notes/www";
}

test("a file that vanishes or may not be read is named", async () => {
  await using folder = await tempFolder();
  for (const [name, code] of [
    ["ENOENT", "SOURCE_CHANGED"],
    ["EACCES", "SOURCE_UNREADABLE"],
  ] as const) {
    const page: PackageFile = {
      ...sampleFile("a.html", "x"),
      // oxlint-disable-next-line require-yield -- it fails before it has anything to yield
      async *read() {
        throw Object.assign(new Error(name), { code: name });
      },
    };
    const build = packageLinux(sampleInput({ payload: [page] }), {
      format: "tar.gz",
      file: folder.file("app"),
    });
    await expect(build).rejects.toMatchObject({ code, message: expect.stringContaining("www/a.html") });
  }
  expect(await readdir(folder.path)).toEqual([]);
});

test.each(FORMATS)(
  "%s: a cancelled build leaves nothing and keeps the package that was there",
  async (format) => {
    await using folder = await tempFolder();
    await writeFile(folder.file("app"), "the version before");
    const cancel = new AbortController();
    const payload = Array.from({ length: 40 }, (_, at) => ({
      ...sampleFile(`f${at}`, "x".repeat(10)),
      async *read() {
        if (at === 30) cancel.abort();
        yield Buffer.from("x".repeat(10));
      },
    }));
    const build = packageLinux(sampleInput({ payload }), {
      format,
      file: folder.file("app"),
      signal: cancel.signal,
    });
    await expect(build).rejects.toMatchObject({ code: "CANCELLED", exitCode: 130 });
    expect(await readdir(folder.path)).toEqual(["app"]);
    expect(await readFile(folder.file("app"), "utf8")).toBe("the version before");
  },
);

test("an output place that cannot be written is explained", async () => {
  await using folder = await tempFolder();
  await writeFile(folder.file("file"), "");
  await mkdir(folder.file("taken"));
  for (const [file, reason] of [
    [folder.file("none/app.deb"), "the output folder does not exist"],
    [folder.file("file/app.deb"), "the output folder is a file"],
    [folder.file("taken"), "a folder of that name is in the way"],
    [folder.file("x".repeat(300)), "the path is too long"],
  ] as const) {
    const build = packageLinux(sampleInput(), { format: "deb", file });
    await expect(build).rejects.toMatchObject({ code: "OUTPUT_NOT_WRITABLE", reason });
  }
  expect((await readdir(folder.path)).toSorted()).toEqual(["file", "taken"]);
});

const huge = (bytes: number): PackageFile => ({ ...sampleFile("huge.bin", ""), bytes });

test("what a format cannot hold is refused before anything is written", async () => {
  await using folder = await tempFolder();
  const build = (bytes: number, format: "deb" | "rpm" | "tar.gz"): Promise<unknown> =>
    packageLinux(sampleInput({ payload: [huge(bytes)] }), { format, file: folder.file("app") });
  await expect(build(2 ** 32, "rpm")).rejects.toMatchObject({ code: "PACKAGE_TOO_LARGE" });
  await expect(build(2 ** 33, "tar.gz")).rejects.toMatchObject({ code: "PACKAGE_TOO_LARGE" });
  await expect(build(2 ** 32, "deb")).rejects.toMatchObject({ code: "SOURCE_CHANGED" });
  expect(await readdir(folder.path)).toEqual([]);
});

test.each(["../evil", "/etc/passwd", "a//b", "a/./b", "", "a\nb"])("the path %j is refused", async (path) => {
  await using folder = await tempFolder();
  const payload = [sampleFile("index.html", "x")];
  const shell = [sampleFile(path, "x")];
  const build = packageLinux(sampleInput({ payload, shell }), { format: "deb", file: folder.file("app") });
  await expect(build).rejects.toMatchObject({ code: "SOURCE_NAME_UNPORTABLE" });
  expect(await readdir(folder.path)).toEqual([]);
});
