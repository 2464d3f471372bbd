import { expect, test } from "vitest";
import { cleanDescription, cleanName } from "./plain-text.ts";

test("names are one line without control or direction characters", () => {
  expect(cleanName(" a\u202eb\n\tc\u0000 ")).toBe("a b c");
  expect(cleanName("\u0000\n")).toBeNull();
  expect(cleanName(null)).toBeNull();
});

test("long texts are cut between characters", () => {
  expect(cleanName("📖".repeat(200))).toBe("📖".repeat(100));
  expect(cleanDescription("é".repeat(3000))).toBe("é".repeat(1000));
});
