import { AppError } from "@pakeplus/core";
import { expect, test } from "vitest";
import { fakeBuild } from "../testing/fake-build.ts";
import { fakeLane, fakeStep } from "../testing/fake-lane.ts";
import { trailOf } from "./lane-trail.ts";
import { repairOf } from "./repair.ts";
import { endedLanes, openLane, orderedLanes, ownError } from "./shown-build.ts";

const error = new AppError("ICON_NOT_FOUND", "No icon.").toPublic();
const failure = { step: "icons", error, lines: [], decisive: null };
const failed = fakeLane({ id: "a", target: "android", state: "failed", failure });

test("a failed lane opens by itself, only if nothing else was opened by hand", () => {
  const build = fakeBuild({ lanes: [fakeLane({}), failed], error });
  expect(openLane(build, undefined)).toBe("a");
  expect(openLane(build, "linux")).toBe("linux");
  expect(openLane(build, null)).toBeNull();
  expect(ownError(build)).toBeNull();
  expect(ownError(fakeBuild({ error }))).toBe(error);
});

test("lanes keep their order and say when they end", () => {
  const lanes = [fakeLane({}), fakeLane({ id: "job-1", target: null }), fakeLane({ target: "windows-x64" })];
  const build = fakeBuild({ lanes });
  expect(orderedLanes(build).map(({ id }) => id)).toEqual(["job-1", "windows-x64", "linux"]);
  const after = fakeBuild({ lanes: [fakeLane({ state: "done" })] });
  expect(endedLanes(build, after).map(({ id }) => id)).toEqual(["linux"]);
  expect(endedLanes(fakeBuild({ id: "other", lanes }), after)).toEqual([]);
});

test("of many steps the trail shows the long ones and the one that failed", () => {
  const steps = Array.from({ length: 12 }, (_, index) => fakeStep(`s${index}`, 0, index * 1000));
  const broken = { ...fakeStep("sign", 0, 1), state: "failed" } as const;
  const { past, next } = trailOf(
    fakeLane({ state: "failed", steps: [...steps, broken, fakeStep("upload", null, null)] }),
    0,
  );
  expect(past.map(({ step }) => step.id)).toEqual(["s6", "s7", "s8", "s9", "s10", "s11", "sign"]);
  expect(next.map(({ id }) => id)).toEqual(["upload"]);
});

test("failures lead to where they are repaired", () => {
  expect(repairOf("TOKEN_MISSING")).toBe("settings");
  expect(repairOf("ICON_NOT_FOUND")).toBe("definition");
  expect(repairOf("RELEASE_EXISTS")).toBe("replace");
  expect(repairOf("OUTPUT_DISK_FULL")).toBeNull();
});
