import { describe, expect, it } from "vitest";
import { createNote, countWords, normalizeTag } from "../www/js/note.js";
import {
  fileNameOf,
  findSame,
  fromJson,
  fromMarkdown,
  ImportError,
  toJson,
  toMarkdown,
} from "../www/js/transfer.js";

const note = createNote(
  { title: "Brot 🍞", body: "# not the title\n\nText", tags: ["küche", "a-b"], pinned: true },
  1_700_000_000_000,
);

describe("JSON", () => {
  it("comes back as it went out", () => {
    expect(fromJson(toJson([note]))).toEqual([note]);
  });

  it.each([
    ["not JSON", "nope"],
    ["another file", '{"notes": []}'],
    ["a newer version", '{"format": "com.example.notes", "version": 2, "notes": []}'],
    ["a damaged note", '{"format": "com.example.notes", "version": 1, "notes": [{"id": 1}]}'],
    ["null in the list", '{"format": "com.example.notes", "version": 1, "notes": [null]}'],
  ])("refuses %s with a reason", (_name, text) => {
    expect(() => fromJson(text)).toThrow(ImportError);
  });
});

describe("Markdown", () => {
  it("comes back as it went out", () => {
    const { title, body, tags } = fromMarkdown(toMarkdown(note), "x.md");
    expect({ title, body, tags }).toEqual({ title: note.title, body: note.body, tags: note.tags });
  });

  it("names a file without a heading after the file", () => {
    expect(fromMarkdown("\uFEFFjust text\r\nmore", "My list.txt")).toMatchObject({
      title: "My list",
      body: "just text\nmore",
    });
  });
});

describe("names", () => {
  it.each([
    ["../../etc/passwd", "etc passwd.md"],
    ["一文小说 📖", "一文小说 📖.md"],
    ['a/b:c*"d"', "a b c d.md"],
    ["...", "Untitled.md"],
    ["a\u202Egpj.exe", "a gpj.exe.md"],
    ["x".repeat(300), `${"x".repeat(80)}.md`],
  ])("makes a safe file name of %j", (title, name) => {
    expect(fileNameOf(title, "md")).toBe(name);
  });

  it("normalises tags", () => {
    expect([" #Long  Walks ", "###", "Ä,b"].map(normalizeTag)).toEqual(["long-walks", "", "ä-b"]);
  });

  it("counts words in several scripts", () => {
    expect(["don't stop", "木漏れ日", "", "v2 – ok"].map(countWords)).toEqual([2, 4, 0, 2]);
  });
});

describe("a file that is opened again", () => {
  it("finds the note that it became", () => {
    const opened = fromMarkdown("# Brot\n\nText", "a.md");
    expect(findSame([note, opened], fromMarkdown("# Brot\n\nText\n", "a.md"))).toBe(opened);
    expect(findSame([note, opened], fromMarkdown("# Brot\n\nOther", "a.md"))).toBeNull();
    expect(findSame([note, opened], { ...opened, body: "changed" })).toBe(opened);
  });
});
