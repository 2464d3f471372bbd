import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { appErrorOf } from "../testing/app-error.ts";
import { tempFolder, writeFiles } from "../testing/temp-folder.ts";
import { collectFiles } from "./collect-files.ts";
import type { SourceOptions } from "./collect-files.ts";

function collect(dir: string, options: Partial<SourceOptions> = {}) {
  return collectFiles({
    dir,
    entry: "index.html",
    ignore: [],
    include: [],
    outDir: join(dir, "out"),
    signal: new AbortController().signal,
    ...options,
  });
}

async function pathsOf(dir: string, options: Partial<SourceOptions> = {}): Promise<string[]> {
  return (await collect(dir, options)).files.map(({ path }) => path);
}

describe("what goes in", () => {
  test("files are sorted, with their sizes, newest time and contents", async () => {
    const dir = tempFolder({
      "index.html": "<p>",
      "b/z.txt": "zz",
      "b/a.txt": "",
      "一.txt": "中文",
      "B.txt": "B",
    });
    utimesSync(join(dir, "B.txt"), 4_000_000_000, 4_000_000_000);
    const { files, totalBytes, modifiedAt } = await collect(dir);
    expect(files.map(({ path, bytes, mode }) => [path, bytes, mode])).toEqual([
      ["B.txt", 1, 0o644],
      ["b/a.txt", 0, 0o644],
      ["b/z.txt", 2, 0o644],
      ["index.html", 3, 0o644],
      ["一.txt", 6, 0o644],
    ]);
    expect(totalBytes).toBe(12);
    expect(modifiedAt).toBe(4_000_000_000);
    expect((await buffer(Readable.from(files[4]?.read() ?? []))).toString()).toBe("中文");
  });

  test("a large file is read as it is", async () => {
    const dir = tempFolder({ "index.html": "", "big.bin": Buffer.alloc(1_000_000, 7) });
    const { files } = await collect(dir);
    const big = await buffer(Readable.from(files[0]?.read() ?? []));
    expect(big.equals(Buffer.alloc(1_000_000, 7))).toBe(true);
  });

  test("dot files, node_modules, the output folder and our own files stay out", async () => {
    const dir = tempFolder({
      "index.html": "",
      ".git/config": "",
      "node_modules/a/index.js": "",
      "out/old.deb": "",
      "pakeplus.json": "{}",
      "pakeplus.lock": "{}",
    });
    expect(await pathsOf(dir)).toEqual(["index.html"]);
  });

  test("include brings files back, also from an excluded folder", async () => {
    const dir = tempFolder({
      "index.html": "",
      "node_modules/a/x.js": "",
      "node_modules/b/y.js": "",
      ".well-known/z": "",
    });
    expect(await pathsOf(dir, { include: ["node_modules/a/**", ".well-known"] })).toEqual([
      ".well-known/z",
      "index.html",
      "node_modules/a/x.js",
    ]);
  });

  test("5,000 files are listed in well under two seconds", async () => {
    const dir = tempFolder({ "index.html": "" });
    for (let folder = 0; folder < 50; folder++) {
      mkdirSync(join(dir, `d${folder}`));
      for (let file = 0; file < 100; file++) writeFileSync(join(dir, `d${folder}`, `f${file}.js`), "");
    }
    const started = performance.now();
    expect((await collect(dir)).files).toHaveLength(5001);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("links", () => {
  test("links that stay inside are followed", async () => {
    const dir = tempFolder({ "index.html": "", "real/a.txt": "a" });
    symlinkSync("real", join(dir, "again"));
    symlinkSync("real/a.txt", join(dir, "b.txt"));
    expect(await pathsOf(dir)).toEqual(["again/a.txt", "b.txt", "index.html", "real/a.txt"]);
  });

  test("a circle of links ends, with a notice", async () => {
    const dir = tempFolder({ "index.html": "", "a/b/c.txt": "" });
    symlinkSync("..", join(dir, "a/b/up"));
    const { files, notices } = await collect(dir);
    expect(files.map(({ path }) => path)).toEqual(["a/b/c.txt", "index.html"]);
    expect(notices.map(({ code }) => code)).toEqual(["link-cycle"]);
  });

  test("two folders that link to each other end as well", async () => {
    const dir = tempFolder({ "index.html": "", "a/x": "", "b/y": "" });
    symlinkSync("../b", join(dir, "a/b"));
    symlinkSync("../a", join(dir, "b/a"));
    expect(await pathsOf(dir)).toEqual(["a/b/y", "a/x", "b/a/x", "b/y", "index.html"]);
  });

  test.each(["/etc/passwd", "..", "/"])("a link to %s is refused", async (target) => {
    const dir = tempFolder({ "index.html": "" });
    symlinkSync(target, join(dir, "way-out"));
    const error = await appErrorOf(() => collect(dir));
    expect(error.code).toBe("SOURCE_LINK_ESCAPES");
    expect(error.message).toContain("way-out");
  });

  test("a link does not bring in what the safe defaults keep out", async () => {
    const dir = tempFolder({ "index.html": "", ".git/config": "secret" });
    symlinkSync(".git", join(dir, "history"));
    expect(await pathsOf(dir)).toEqual(["index.html"]);
  });

  test("a link that leads nowhere is named", async () => {
    const dir = tempFolder({ "index.html": "" });
    symlinkSync("gone.txt", join(dir, "broken.txt"));
    const error = await appErrorOf(() => collect(dir));
    expect([error.code, error.reason]).toEqual(["SOURCE_UNREADABLE", "What it points to does not exist."]);
  });
});

describe("what stops a build", () => {
  test("a folder without files", async () => {
    expect((await appErrorOf(() => collect(tempFolder()))).code).toBe("SOURCE_EMPTY");
    expect((await appErrorOf(() => collect(tempFolder({ ".a": "" })))).reason).toContain("left out");
  });

  test("a folder that does not exist", async () => {
    expect((await appErrorOf(() => collect(join(tempFolder(), "nope")))).code).toBe("SOURCE_NOT_FOUND");
  });

  test.each([
    [{ "dist/index.html": "", "a.js": "" }, "name the folder dist"],
    [{ "Index.html": "" }, "Index.html exists"],
    [{ "home.html": "" }, "source.entry=home.html"],
    [{ "package.json": "{}" }, "build step"],
    [{ "a.txt": "" }, "index.html in it"],
  ])("no start page in %j: the hint helps", async (files, hint) => {
    const error = await appErrorOf(() => collect(tempFolder(files)));
    expect(error.code).toBe("SOURCE_ENTRY_MISSING");
    expect(error.hint).toContain(hint);
  });

  test("files that look like secrets, all of them named", async () => {
    const dir = tempFolder({ "index.html": "", ".env": "A=1", "deep/server.pem": "x" });
    const error = await appErrorOf(() => collect(dir));
    expect(error.code).toBe("SOURCE_SECRETS");
    expect(error.message).toContain(".env");
    expect(error.message).toContain("deep/server.pem");
  });

  test("a secret goes in when it is included and stays out when it is ignored", async () => {
    const dir = tempFolder({ "index.html": "", ".env": "A=1" });
    expect(await pathsOf(dir, { include: [".env"] })).toEqual([".env", "index.html"]);
    expect(await pathsOf(dir, { ignore: [".env"] })).toEqual(["index.html"]);
  });

  test("secrets in folders that stay out anyway are nobody's business", async () => {
    const dir = tempFolder({
      "index.html": "",
      "node_modules/a/test.pem": "x",
      ".git/credentials.json": "{}",
    });
    expect(await pathsOf(dir)).toEqual(["index.html"]);
  });

  test("a pipe", async () => {
    const dir = tempFolder({ "index.html": "" });
    execFileSync("mkfifo", [join(dir, "pipe")]);
    expect((await appErrorOf(() => collect(dir))).code).toBe("SOURCE_UNREADABLE");
  });

  test.each(["line\nbreak.txt", "back\\slash.txt"])("the name %j", async (name) => {
    const dir = tempFolder({ "index.html": "" });
    writeFiles(dir, { [name]: "" });
    expect((await appErrorOf(() => collect(dir))).code).toBe("SOURCE_NAME_UNPORTABLE");
  });

  test("a name that is not UTF-8", async () => {
    const dir = tempFolder({ "index.html": "" });
    writeFileSync(Buffer.concat([Buffer.from(`${dir}/`), Buffer.from([0x62, 0xff, 0x62])]), "");
    expect((await appErrorOf(() => collect(dir))).code).toBe("SOURCE_NAME_UNPORTABLE");
  });

  test("cancelling", async () => {
    const signal = AbortSignal.abort();
    expect((await appErrorOf(() => collect(tempFolder({ "index.html": "" }), { signal }))).code).toBe(
      "CANCELLED",
    );
  });
});

test("a file that disappears before it is read", async () => {
  const dir = tempFolder({ "index.html": "" });
  const { files } = await collect(dir);
  execFileSync("rm", [join(dir, "index.html")]);
  const error = await appErrorOf(() => buffer(Readable.from(files[0]?.read() ?? [])));
  expect(error.code).toBe("SOURCE_CHANGED");
});
