import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { collectFiles } from "../../source/collect-files.ts";
import { appErrorOf } from "../../testing/app-error.ts";
import { tempFolder, writeFiles } from "../../testing/temp-folder.ts";
import { createPayloadCopy } from "./payload-copy.ts";

async function create(files: Readonly<Record<string, string>>) {
  const dir = tempFolder(files);
  const copyDir = join(tempFolder(), "www");
  const copy = await createPayloadCopy(copyDir);
  const list = async () => {
    const signal = new AbortController().signal;
    const options = { dir, entry: "index.html", ignore: [], include: [], outDir: null, signal };
    return (await collectFiles(options)).files;
  };
  return {
    dir,
    copyDir,
    copy,
    list,
    sync: async () => copy.sync(dir, await list()),
    names: () => readdirSync(copyDir, { recursive: true }).map(String).toSorted(),
  };
}

test("names exactly what is another content", async () => {
  const { dir, copyDir, sync, names } = await create({
    "index.html": "1",
    "css/a b.css": "1",
    "old.txt": "",
  });
  expect(await sync()).toEqual([
    { path: "css/a b.css", kind: "added" },
    { path: "index.html", kind: "added" },
    { path: "old.txt", kind: "added" },
  ]);
  expect(await sync()).toEqual([]);

  writeFiles(dir, { "css/a b.css": "2", "index.html": "1", "新/x.js": "" });
  rmSync(join(dir, "old.txt"));
  expect(await sync()).toEqual([
    { path: "css/a b.css", kind: "changed" },
    { path: "old.txt", kind: "removed" },
    { path: "新/x.js", kind: "added" },
  ]);
  expect(readFileSync(join(copyDir, "css/a b.css"), "utf8")).toBe("2");
  expect(names()).toEqual(["css", "css/a b.css", "index.html", "新", "新/x.js"]);
});

test("a change of the same length and time is one, a touch is none", async () => {
  const { dir, sync } = await create({ "index.html": "1" });
  await sync();
  const time = new Date(1_700_000_000_000);
  writeFileSync(join(dir, "index.html"), "2");
  utimesSync(join(dir, "index.html"), time, time);
  expect(await sync()).toHaveLength(1);
  writeFileSync(join(dir, "new"), "3");
  renameSync(join(dir, "new"), join(dir, "index.html"));
  utimesSync(join(dir, "index.html"), time, time);
  expect(await sync()).toHaveLength(1);
  utimesSync(join(dir, "index.html"), new Date(), new Date());
  expect(await sync()).toEqual([]);
});

test("a file that becomes a folder, and back", async () => {
  const { dir, sync, names } = await create({ "index.html": "", a: "file" });
  await sync();
  rmSync(join(dir, "a"));
  writeFiles(dir, { "a/b/c.js": "" });
  await sync();
  expect(names()).toEqual(["a", "a/b", "a/b/c.js", "index.html"]);
  rmSync(join(dir, "a"), { recursive: true });
  writeFileSync(join(dir, "a"), "again");
  await sync();
  expect(names()).toEqual(["a", "index.html"]);
});

test("what was copied before a failure is still named afterwards", async () => {
  const { dir, copy, list, sync } = await create({ "index.html": "1", "z.js": "1" });
  await sync();
  writeFiles(dir, { "index.html": "2" });
  const files = await list();
  rmSync(join(dir, "z.js"));
  mkdirSync(join(dir, "empty"));
  const error = await appErrorOf(() => copy.sync(dir, files));
  expect(error.code).toBe("SOURCE_CHANGED");
  expect(await sync()).toEqual([
    { path: "index.html", kind: "changed" },
    { path: "z.js", kind: "removed" },
  ]);
});
