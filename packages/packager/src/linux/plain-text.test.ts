import { expect, test } from "vitest";
import { oneLine, paragraphs, webAddress } from "./plain-text.ts";

test("one line keeps every script and loses what breaks files", () => {
  expect(oneLine(" a\r\n\tb\u{0}c\u{2028}d \u{ffff}e ")).toBe("a b c d e");
  expect(oneLine("一文小说 📖 שלום é")).toBe("一文小说 📖 שלום é");
  expect(oneLine("\u{d800}x")).toBe("\u{fffd}x");
});

test("paragraphs are parted by empty lines of any kind", () => {
  expect(paragraphs("a\nb\r\n\r\nc\n \n\n\n d \n")).toEqual([["a", "b"], ["c"], ["d"]]);
  expect(paragraphs("\n \n")).toEqual([]);
});

test("only a web address is a homepage", () => {
  expect(webAddress("https://例え.jp/a b")).toBe("https://xn--r8jz45g.jp/a%20b");
  for (const bad of ["javascript:alert(1)", "example.com", "https://user@example.com", "ftp://a", null]) {
    expect(webAddress(bad)).toBeNull();
  }
});
