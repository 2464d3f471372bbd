import { TARGETS } from "@pakeplus/core";
import { expect, test } from "vitest";
import { targetRows, toggled, writtenTargets } from "./targets.ts";

test("every target has a row, and what is written comes back as it was", () => {
  const written = ["linux", { target: "windows-x64", formats: ["setup"] }];
  const rows = targetRows(written);
  expect(rows.map(({ target }) => target).toSorted()).toEqual([...TARGETS].toSorted());
  expect(writtenTargets(rows)).toEqual([{ target: "windows-x64", formats: ["setup"] }, "linux"]);
});

test("one format off names the others; the last one off takes the target away", () => {
  const rows = toggled(targetRows(["android"]), "android", "aab");
  expect(writtenTargets(rows)).toEqual([{ target: "android", formats: ["apk"] }]);
  expect(writtenTargets(toggled(rows, "android", "apk"))).toBeUndefined();
});

test("a target that is switched on has all its formats", () => {
  expect(writtenTargets(toggled(targetRows(undefined), "linux"))).toEqual(["linux"]);
});
