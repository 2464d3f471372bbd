import { expect, test } from "vitest";
import { linesOf, readInjections } from "./injections.ts";

test("entries are read with their defaults, wrong ones are told apart", () => {
  const read = readInjections([
    { css: "a.css" },
    { js: "b.js", when: "end", frames: "all", world: "isolated", origins: ["https://example.com"] },
    { hide: [".ad", 5] },
    {},
    null,
  ]);
  expect(read).toMatchObject([
    { kind: "css", file: "a.css", when: "start", frames: "main", world: "page", origins: null },
    {
      kind: "js",
      file: "b.js",
      when: "end",
      frames: "all",
      world: "isolated",
      origins: ["https://example.com"],
    },
    { kind: "hide", selectors: [".ad"] },
    null,
    null,
  ]);
  expect(readInjections("x")).toEqual([]);
});

test("lines are trimmed, empty and repeated ones dropped", () => {
  expect(linesOf(" .ad \r\n\n#x, .y\n.ad")).toEqual([".ad", "#x, .y"]);
});
