import { expect, it } from "vitest";
import { decodePath, encodePath, resolvePayloadPath } from "./payload-path.ts";

const options = { entry: "/index.html", spa: true };

it.each([
  ["/", { kind: "files", candidates: ["index.html", "index.html"], fallback: "index.html" }],
  ["/a.js", { kind: "files", candidates: ["a.js"], fallback: null }],
  ["/deep/route", { kind: "files", candidates: ["deep/route"], fallback: "index.html" }],
  ["/sub/", { kind: "files", candidates: ["sub/index.html"], fallback: "index.html" }],
  ["/100% sure & #1?.txt", { kind: "files", candidates: ["100% sure & #1?.txt"], fallback: null }],
  ["/文/一.html", { kind: "files", candidates: ["文/一.html"], fallback: null }],
  ["/../app.json", { kind: "forbidden" }],
  ["/a/./b", { kind: "forbidden" }],
  ["/a\\..\\b", { kind: "forbidden" }],
  ["/a\0b", { kind: "forbidden" }],
  ["a", { kind: "forbidden" }],
])("%j", (path, expected) => {
  expect(resolvePayloadPath(path, options)).toEqual(expected);
});

it("has no fallback where the app is no single-page app", () => {
  expect(resolvePayloadPath("/route", { ...options, spa: false })).toMatchObject({ fallback: null });
});

it("writes a path as in an address", () => {
  expect(encodePath("/a b/%/文")).toBe("/a%20b/%25/%E6%96%87");
});

it("reads a path of an address once, and no bytes that are no text", () => {
  expect(decodePath("/a%20b/%2525/%E6%96%87")).toBe("/a b/%25/文");
  expect(decodePath("/%D6%D0.html")).toBeNull();
});
