import { describe, expect, it } from "vitest";
import { excerpt, findMatches, searchNotes, termsOf, toEntry } from "../www/js/search.js";

const found = (source, query) =>
  findMatches(source, termsOf(query)).map(([start, end]) => source.slice(start, end));

describe("findMatches", () => {
  it.each([
    ["Crème Brûlée", "creme BRULEE", ["Crème", "Brûlée"]],
    ["e\u0301te\u0301", "ete", ["e\u0301te\u0301"]],
    ["Straße 📖 Ende", "ende", ["Ende"]],
    ["木漏れ日と木", "木", ["木", "木"]],
    ["aaaa", "aa", ["aaaa"]],
    ["abc", "", []],
  ])("in %j for %j", (source, query, expected) => {
    expect(found(source, query)).toEqual(expected);
  });
});

describe("searchNotes", () => {
  const entry = (id, { text = "", ...fields }) =>
    toEntry({ id, title: "", tags: [], pinned: false, updated: 0, ...fields }, text);
  const ids = (entries, query) => searchNotes(entries, query).map(({ note }) => note.id);

  it("puts the title before tags before text, and needs every word", () => {
    const entries = [
      entry("text", { text: "about bread and butter", updated: 9 }),
      entry("tag", { tags: ["bread"], text: "butter" }),
      entry("title", { title: "Bread", text: "butter" }),
      entry("other", { title: "Bread" }),
    ];
    expect(ids(entries, "bread butter")).toEqual(["title", "tag", "text"]);
  });

  it("lists pinned notes first, then the newest, when nothing is searched", () => {
    const entries = [
      entry("old", { updated: 1 }),
      entry("new", { updated: 2 }),
      entry("pin", { pinned: true }),
    ];
    expect(ids(entries, " ")).toEqual(["pin", "new", "old"]);
  });
});

describe("excerpt", () => {
  it("starts near the first match, at a word", () => {
    const text = `${"word ".repeat(60)}needle ${"tail ".repeat(60)}`;
    const part = excerpt(text, ["needle"]);
    expect(part.startsWith("… word ")).toBe(true);
    expect(part).toContain("needle");
    expect(part.length).toBeLessThan(150);
  });
});
