import { expect, test } from "vitest";
import { outline, slugOf } from "./outline.ts";

test("headings, code, links and table rows of a page", () => {
  const page = [
    "# Titel",
    "## Eins {#one}",
    "Siehe [hier](b.md) und [dort](a.md#x).",
    "```sh",
    "# Kommentar",
    "pakeplus build   # baut",
    "```",
    "| a | b |",
    "| - | - |",
    "### Ohne Namen",
  ].join("\n");
  expect(outline(page)).toEqual({
    headings: [
      { level: 1, text: "Titel", id: null },
      { level: 2, text: "Eins", id: "one" },
      { level: 3, text: "Ohne Namen", id: null },
    ],
    code: [{ language: "sh", lines: ["pakeplus build"] }],
    links: ["a.md#x", "b.md"],
    tableRows: 2,
  });
});

test("a heading's name", () => {
  expect(slugOf("A .tar.gz")).toBe("a-tar-gz");
  expect(slugOf("Look, build, pass on")).toBe("look-build-pass-on");
  expect(slugOf("Where `links` lead?")).toBe("where-links-lead");
});
