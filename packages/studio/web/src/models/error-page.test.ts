import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readErrorPage } from "./error-page.ts";

const FOLDER = new URL("../../../../../docs/errors/", import.meta.url);

test("a page is headings, text and lists", () => {
  expect(
    readErrorPage("# CODE\n\n## Why\n\nBecause of `a b`,\nand [that](x.md).\n\n- One\n  more\n- Two\n"),
  ).toEqual([
    { kind: "heading", parts: [{ text: "Why", isCode: false }] },
    {
      kind: "text",
      parts: [
        { text: "Because of ", isCode: false },
        { text: "a b", isCode: true },
        { text: ", and that.", isCode: false },
      ],
    },
    { kind: "list", items: [[{ text: "One more", isCode: false }], [{ text: "Two", isCode: false }]] },
  ]);
});

test("every page that is written can be shown whole", () => {
  const pages = readdirSync(FOLDER).filter((name) => name.endsWith(".md") && name !== "index.md");
  for (const name of pages) {
    const blocks = readErrorPage(readFileSync(new URL(name, FOLDER), "utf8"));
    expect(blocks.length, name).toBeGreaterThan(2);
    expect(JSON.stringify(blocks), name).not.toMatch(/\]\(|\|---|<script/u);
  }
});
