import { expect, test } from "vitest";
import { createFilter } from "./filters.ts";

const filterOf = (options: { ignore?: string[]; include?: string[]; outDir?: string | null }) =>
  createFilter({
    ignore: options.ignore ?? [],
    include: options.include ?? [],
    outDir: options.outDir ?? null,
  });

test("the safe defaults leave dot files, node_modules and our own files out", () => {
  const filter = filterOf({});
  for (const path of [
    ".git/",
    ".env",
    "a/.b",
    "node_modules/",
    "a/node_modules/",
    "pakeplus.json",
    "pakeplus.lock",
  ]) {
    expect([path, filter.isExcluded(path)]).toEqual([path, true]);
  }
  for (const path of ["index.html", "a/pakeplus.json", "a/b.css", "node_modules.html"]) {
    expect([path, filter.isExcluded(path)]).toEqual([path, false]);
  }
});

test("ignore has the meaning of .gitignore", () => {
  const filter = filterOf({ ignore: ["*.map", "/drafts/", "!keep.map"] });
  expect(filter.isExcluded("js/a.map")).toBe(true);
  expect(filter.isExcluded("js/keep.map")).toBe(false);
  expect(filter.isExcluded("drafts/")).toBe(true);
  expect(filter.isExcluded("a/drafts/")).toBe(false);
});

test("include wins, also below an excluded folder when it spells out the way", () => {
  const filter = filterOf({
    ignore: ["*.map"],
    include: ["app.map", ".well-known/**", "node_modules/lib/x.js"],
  });
  expect(filter.isExcluded("app.map")).toBe(false);
  expect(filter.isExcluded(".well-known/a.json")).toBe(false);
  expect(filter.mayHoldIncluded("node_modules/")).toBe(true);
  expect(filter.mayHoldIncluded("node_modules/lib/")).toBe(true);
  expect(filter.mayHoldIncluded("node_modules/other/")).toBe(false);
  expect(filter.isExcluded("node_modules/lib/x.js")).toBe(false);
  expect(filter.isExcluded("node_modules/lib/y.js")).toBe(true);
});

test("a bare name in include does not open every excluded folder", () => {
  expect(filterOf({ include: [".env"] }).mayHoldIncluded("node_modules/")).toBe(false);
});

test("the output folder stays out, whatever characters are in its name", () => {
  const filter = filterOf({ outDir: "out [1]*" });
  expect(filter.isExcluded("out [1]*/")).toBe(true);
  expect(filter.isExcluded("a/out [1]*/")).toBe(false);
  expect(filter.isExcluded("out 1x/")).toBe(false);
});
