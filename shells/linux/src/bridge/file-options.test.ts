import { expect, test } from "vitest";
import { badgeCount } from "./badge-count.ts";
import { extensionPattern, openRequest, saveName } from "./file-options.ts";

test("reads what a page asks of the file chooser", () => {
  expect(openRequest(undefined)).toEqual({ multiple: false, accept: [] });
  expect(openRequest({ multiple: true, accept: [".MD", "image/*", "text/x-c++"] })).toEqual({
    multiple: true,
    accept: [".md", "image/*", "text/x-c++"],
  });
});

test.each([
  { multiple: 1 },
  { accept: ".md" },
  { accept: ["md"] },
  { accept: ["*"] },
  { accept: [".*"] },
  { accept: ["."] },
  { accept: ["../x"] },
  { accept: [5] },
  { accept: Array.from({ length: 101 }, () => ".md") },
])("refuses %j", (options) => {
  expect(openRequest(options)).toBeNull();
});

test("suggests names of any kind, up to what a file system takes", () => {
  expect([saveName({}), saveName({ name: "a.md" }), saveName(null)]).toEqual(["", "a.md", ""]);
  expect([saveName({ name: 5 }), saveName({ name: "x".repeat(256) })]).toEqual([null, null]);
});

test("finds an extension in any case", () => {
  expect([extensionPattern(".md"), extensionPattern(".mp3"), extensionPattern(".ß")]).toEqual([
    "*.[mM][dD]",
    "*.[mM][pP]3",
    "*.ß",
  ]);
});

test("takes whole numbers for a badge", () => {
  expect([0, 1, 9999, null].map(badgeCount)).toEqual([0, 1, 9999, 0]);
  expect([-1, 10_000, 1.5, Number.NaN, "1", undefined, {}].map(badgeCount)).toEqual(
    Array.from({ length: 7 }, () => null),
  );
});
