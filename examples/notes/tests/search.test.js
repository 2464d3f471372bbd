import { describe, expect, it } from "vitest";
import { excerpt, findMatches, searchNotes, termsOf } from "../www/js/search.js";

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
  const note = (id, fields) => ({ id, title: "", tags: [], text: "", pinned: false, updated: 0, ...fields });
  const ids = (notes, query) => searchNotes(notes, query).map(({ id }) => id);

  it("puts the title before tags before text, and needs every word", () => {
    const notes = [
      note("text", { text: "about bread and butter", updated: 9 }),
      note("tag", { tags: ["bread"], text: "butter" }),
      note("title", { title: "Bread", text: "butter" }),
      note("other", { title: "Bread" }),
    ];
    expect(ids(notes, "bread butter")).toEqual(["title", "tag", "text"]);
  });

  it("lists pinned notes first, then the newest, when nothing is searched", () => {
    const notes = [note("old", { updated: 1 }), note("new", { updated: 2 }), note("pin", { pinned: true })];
    expect(ids(notes, " ")).toEqual(["pin", "new", "old"]);
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
