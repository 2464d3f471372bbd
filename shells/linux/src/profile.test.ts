import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { parseProfile } from "./profile.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const parse = (text: string) => parseProfile(text, sha256);

test.each([
  "Work",
  "work",
  "工作 2",
  "🧪",
  "..",
  "/",
  "../../etc/passwd",
  "a".repeat(64),
  "-x",
  "C:\\",
  "%s",
  "é",
])("%s has a folder of one harmless part and an element of a bus name", (name) => {
  const profile = parse(name);
  expect(profile?.folder).toMatch(/^[a-z0-9][a-z0-9-]{0,40}$/);
  expect(profile?.suffix).toMatch(/^profile_[0-9a-f]{16}$/);
  expect(profile?.name).toBe(name);
});

test("different names never share a folder, spellings of one name do", () => {
  const names = ["Work", "work", "wo rk", "工作", "工作 ", " 工作", "a/b", "a-b", "é", "e\u0301"];
  expect(new Set(names.map((name) => parse(name)?.folder)).size).toBe(7);
  expect(parse("é")).toEqual(parse("e\u0301"));
});

test.each(["", "   ", "a".repeat(65), "😀".repeat(65), "a\nb", "a\0b", "\u001b[31m", "\ud800", "a\u2028b"])(
  "%j is no name",
  (name) => {
    expect(parse(name)).toBeNull();
  },
);

test("64 characters are counted as people count them", () => {
  expect(parse("😀".repeat(64))).not.toBeNull();
});
