import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const GBK = Uint8Array.of(0xd0, 0xa1, 0xcb, 0xb5); // 小说
const SJIS = Uint8Array.of(0x93, 0xfa, 0x96, 0x7b); // 日本

const withMeta = (charset: string, bytes: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(`<meta charset="${charset}">`), bytes]);

test("the header names the charset", () => {
  expect(decodeText(GBK, "text/html; charset=GBK")).toBe("小说");
  expect(decodeText(SJIS, 'text/html; charset="shift_jis"')).toBe("日本");
});

test("the page names the charset", () => {
  expect(decodeText(withMeta("gb2312", GBK), "text/html")).toContain("小说");
  expect(decodeText(withMeta("Shift_JIS", SJIS), null)).toContain("日本");
});

test("without a word it is UTF-8, else Western", () => {
  expect(decodeText(Buffer.from("小说"), null)).toBe("小说");
  expect(decodeText(Uint8Array.of(0xe9), null)).toBe("é");
});

test("a byte order mark wins and an unknown charset does no harm", () => {
  expect(decodeText(Buffer.from("\uFEFF小"), "text/html; charset=gbk")).toBe("小");
  expect(decodeText(Buffer.from("小"), "text/html; charset=klingon")).toBe("小");
});
