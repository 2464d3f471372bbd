import type { PlanReport } from "@pakeplus/core";
import { expect, test } from "vitest";
import { FIRST_CHOICE, planRows, requestOf, toggled } from "./plan-choice.ts";

const row = (target: PlanReport["targets"][number]["target"], unavailable: string | null) => ({
  target,
  formats: [],
  unavailable,
  shell: "at-hand" as const,
  isSigned: false,
  expectedMs: null,
});
const ROWS = [row("linux", null), row("windows-x64", "No shell.")];

test("only what can be built is asked for; formats are named once some are out", () => {
  expect(planRows(ROWS).map(({ target }) => target)).toEqual(["windows-x64", "linux"]);
  expect(requestOf(FIRST_CHOICE, ROWS)).toEqual({ engine: "local", targets: ["linux"] });
  const withoutRpm = { ...FIRST_CHOICE, withoutFormats: ["rpm"] };
  expect(requestOf(withoutRpm, ROWS)).toEqual({
    engine: "local",
    targets: ["linux"],
    formats: ["deb", "tar.gz"],
  });
});

test("nothing is asked for when every target or every format is out", () => {
  expect(requestOf({ ...FIRST_CHOICE, without: toggled([], "linux") }, ROWS)).toBeNull();
  expect(requestOf({ ...FIRST_CHOICE, withoutFormats: ["deb", "rpm", "tar.gz"] }, ROWS)).toBeNull();
});
