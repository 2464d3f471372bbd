import { expect, test } from "vitest";
import { packageVersion } from "./versions.ts";

test.each([
  ["1.0.0", "1.0.0"],
  ["1.10.0", "1.10.0"],
  ["1.0.0-beta.1", "1.0.0~beta.1"],
  ["1.0.0-alpha-2.x", "1.0.0~alpha.2.x"],
  ["1.0.0+build.5", "1.0.0+build.5"],
  ["1.0.0-rc.1+exp-sha.5114f85", "1.0.0~rc.1+exp.sha.5114f85"],
  ["1.0.0+a-b", "1.0.0+a.b"],
])("%s becomes %s", (version, expected) => {
  expect(packageVersion(version)).toBe(expected);
});
