import { expect, it } from "vitest";
import { sortWord, sortWords } from "./sort-words.ts";

const opens = { schemes: ["notes", "web+notes.2"] };
const long = "x".repeat(9000);

it.each([
  ["notes:hello", { kind: "link", url: "notes:hello" }],
  ["NOTES://Open/Äb?c=%20 d", { kind: "link", url: "notes://Open/Äb?c=%20 d" }],
  ["web+notes.2:x", { kind: "link", url: "web+notes.2:x" }],
  ["https://a.example/", { kind: "web", address: "https://a.example/" }],
  ["HTTP://a.example/", { kind: "web", address: "HTTP://a.example/" }],
  ["/home/me/a:b.md", { kind: "file", word: "/home/me/a:b.md" }],
  ["../a b.md", { kind: "file", word: "../a b.md" }],
  ["c:\\a.md", { kind: "file", word: "c:\\a.md" }],
  ["File:///home/a.md", { kind: "file", word: "File:///home/a.md" }],
  ["javascript:alert(1)", { kind: "refused", word: "javascript:alert(1)" }],
  ["JavaScript:alert(1)", { kind: "refused", word: "JavaScript:alert(1)" }],
  ["data:text/html,x", { kind: "refused", word: "data:text/html,x" }],
  ["mailto:a@b.example", { kind: "refused", word: "mailto:a@b.example" }],
  ["notesx:hello", { kind: "refused", word: "notesx:hello" }],
  ["notes:a\nb", { kind: "refused", word: "notes:a\nb" }],
  ["notes:a\u0000", { kind: "refused", word: "notes:a\u0000" }],
  ["notes:\ud800", { kind: "refused", word: "notes:\ud800" }],
  [`notes:${long}`, { kind: "refused", word: `notes:${long}` }],
  [" notes:a", { kind: "file", word: " notes:a" }],
])("%j", (word, expected) => {
  expect(sortWord(word, opens)).toEqual(expected);
});

it("takes twenty addresses of one start and every file", () => {
  const words = Array.from({ length: 50 }, (_, at) => [`notes:${at}`, `${at}.md`]).flat();
  const sorted = sortWords(words, opens);
  expect(sorted.filter(({ kind }) => kind === "link")).toHaveLength(20);
  expect(sorted.filter(({ kind }) => kind === "file")).toHaveLength(50);
  expect(sorted[0]).toEqual({ kind: "link", url: "notes:0" });
});
