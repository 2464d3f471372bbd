import { describe, expect, test } from "vitest";
import { mapImport, readImportMap } from "./import-map.ts";
import { baseOf, isRelative, resolveAddress } from "./resolve-address.ts";

const inside = (path: string) => ({ where: "inside", path });

test.each([
  ["a.js", "docs/index.html", inside("docs/a.js")],
  ["../a.js?v=1#x", "docs/index.html", inside("a.js")],
  ["../../../a.js", "docs/index.html", inside("a.js")],
  ["/a%20b.js", "docs/index.html", inside("a b.js")],
  ["./", "docs/index.html", inside("docs/")],
  ["一.png", "文件夹/页.html", inside("文件夹/一.png")],
  ["http://app.localhost/a.js", "index.html", inside("a.js")],
  [
    "HTTPS://CDN.example/a.js",
    "index.html",
    { where: "web", url: "https://cdn.example/a.js", scheme: "https", host: "cdn.example" },
  ],
  [
    "//cdn.example:81/a.js",
    "index.html",
    { where: "web", url: "http://cdn.example:81/a.js", scheme: "http", host: "cdn.example:81" },
  ],
  ["file:///a.js", "index.html", { where: "disk" }],
  [String.raw`C:\Users\me\a.js`, "index.html", { where: "disk" }],
  [String.raw`\\server\share\a.js`, "index.html", { where: "disk" }],
])("%s in %s", (address, file, target) => {
  expect(resolveAddress(address, baseOf(file, null))).toEqual(target);
});

test.each([
  "",
  "#top",
  "?page=2",
  "data:text/plain,x",
  "mailto:a@b.example",
  "javascript:void(0)",
  "blob:x",
  "{{ url }}",
  "<%= x %>",
  "${x}/a.js",
  "%PUBLIC_URL%/a.js",
  "/%E0%A4%A",
])("%j is no matter of files", (address) => {
  expect(resolveAddress(address, baseOf("index.html", null))).toBeNull();
});

test("the base element changes where addresses start", () => {
  expect(resolveAddress("a.js", baseOf("docs/index.html", "../x/"))).toEqual(inside("x/a.js"));
  expect(resolveAddress("a.js", baseOf("index.html", "https://a.example/"))).toMatchObject({ where: "web" });
});

test("relative is what depends on the page", () => {
  expect(["a.js", "./a.js", "../a.js"].map(isRelative)).toEqual([true, true, true]);
  expect(["/a.js", "//a", "https://a", "data:x", String.raw`\a`].map(isRelative)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

describe("import maps", () => {
  const map = readImportMap(
    '{"imports":{"three":"./t.js","three/addons/":"/a/","bad":1}}',
    baseOf("x/index.html", null),
  );

  test.each([
    ["three", "http://app.localhost/x/t.js"],
    ["three/addons/b/c.js", "http://app.localhost/a/b/c.js"],
    ["three/other", null],
    ["bad", null],
  ])("%s", (name, address) => {
    expect(mapImport(name, map)).toBe(address);
  });

  test.each(["", "[]", "null", '{"imports":3}', "{"])("%j is empty", (text) => {
    expect(readImportMap(text, baseOf("index.html", null)).size).toBe(0);
  });
});
