import { expect, it } from "vitest";
import { numberedName, safeDownloadName } from "./download-name.ts";

it.each([
  ["report.pdf", "report.pdf"],
  ["一文 小说📖.txt", "一文 小说📖.txt"],
  ["../../etc/passwd", "_.._etc_passwd"],
  ["a\\b.txt", "a_b.txt"],
  [".bashrc", "bashrc"],
  ["evil\u202Egpj.exe", "evilgpj.exe"],
  [`bill.pdf${" ".repeat(150)}.desktop`, "bill.pdf .desktop"],
  [`bill.pdf${"\u3000".repeat(50)}${"\u3164".repeat(50)}.sh`, "bill.pdf .sh"],
  ["re\u200Bport\uFEFF.txt", "report.txt"],
  ["\u200B.bashrc", "bashrc"],
  ["👩‍💻 می‌خواهم.txt", "👩‍💻 می‌خواهم.txt"],
  ["tab\tname\u0000.txt", "tab_name_.txt"],
  ["  spaces .txt  ", "spaces .txt"],
  ["", "download"],
  [null, "download"],
  ["///", "download"],
  ["...", "download"],
])("%j becomes %j", (suggested, expected) => {
  expect(safeDownloadName(suggested)).toBe(expected);
});

it("keeps a long name within what file systems take, with its extension", () => {
  const name = safeDownloadName(`${"文".repeat(300)}.tar.gz`);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  expect(name.endsWith("文.tar.gz")).toBe(true);
});

it.each([
  ["a.txt", 0, "a.txt"],
  ["a.txt", 1, "a (1).txt"],
  ["a.tar.gz", 2, "a (2).tar.gz"],
  ["README", 3, "README (3)"],
])("%s, attempt %i", (name, attempt, expected) => {
  expect(numberedName(name, attempt)).toBe(expected);
});
