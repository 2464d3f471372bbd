import { expect, test } from "vitest";
import { languageOf } from "./languages.ts";

test.each([
  [["de-DE", "ja-JP", "en"], "ja"],
  [["zh-Hant-HK"], "zh-TW"],
  [["zh-TW"], "zh-TW"],
  [["zh-Hans-HK"], "zh-CN"],
  [["zh"], "zh-CN"],
  [["ko-KR"], "ko"],
  [["fr"], "en"],
  [[], "en"],
])("%j reads %s", (wanted, language) => {
  expect(languageOf("system", wanted)).toBe(language);
  expect(languageOf("ko", wanted)).toBe("ko");
});
