import { expect, test } from "vitest";
import { compareVersions } from "./compare-versions.ts";

/** The chain of SemVer 2.0.0, section 11, with more of its corners. */
const ASCENDING = [
  "0.9.10",
  "1.0.0-1",
  "1.0.0-2",
  "1.0.0-10",
  "1.0.0-alpha",
  "1.0.0-alpha.1",
  "1.0.0-alpha.beta",
  "1.0.0-beta",
  "1.0.0-beta.2",
  "1.0.0-beta.11",
  "1.0.0-rc.1",
  "1.0.0",
  "1.0.1-a-b",
  "1.0.2",
  "1.0.10",
  "2.0.0",
  "12345678901234567890.0.0",
  "22345678901234567890.0.0",
];

test("any two versions stand in SemVer's order", () => {
  for (const [left, a] of ASCENDING.entries()) {
    for (const [right, b] of ASCENDING.entries()) {
      expect(Math.sign(compareVersions(a, b)), `${a} and ${b}`).toBe(Math.sign(left - right));
    }
  }
});

test("build metadata says nothing", () => {
  expect(compareVersions("1.0.0+1", "1.0.0+2-x")).toBe(0);
  expect(compareVersions("1.0.0-rc.1+7", "1.0.0-rc.1")).toBe(0);
});
