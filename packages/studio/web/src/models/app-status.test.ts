import type { AppSummary, LaneState, Target } from "@pakeplus/core";
import { expect, test } from "vitest";
import { listApps } from "./app-list.ts";
import { appStatusOf } from "./app-status.ts";
import { stripOf } from "./families.ts";
import { fakeApp } from "./testing/fake-app.ts";

function built(...states: (readonly [Target, LaneState, number?])[]): AppSummary {
  return fakeApp({
    lastBuilds: states.map(([target, state, at = 0]) => ({ target, state, at, durationMs: null })),
  });
}

test("a failure is named before what still runs; the first platform in order speaks", () => {
  expect(appStatusOf(built(["ios", "failed"], ["windows-x64", "failed"], ["linux", "running"]))).toEqual({
    kind: "failed",
    family: "windows",
  });
  expect(appStatusOf(built(["linux", "waiting"], ["android", "done"]))).toEqual({ kind: "building" });
  expect(appStatusOf(built(["linux", "done"], ["android", "cancelled"]))).toEqual({ kind: "built" });
  expect(appStatusOf(built(["linux", "cancelled"]))).toEqual({ kind: "cancelled" });
  expect(appStatusOf(fakeApp({}))).toEqual({ kind: "new" });
});

test("targets of one platform share a cell, which shows what matters most", () => {
  const { lastBuilds } = built(["windows-x64", "done"], ["windows-arm64", "running"], ["linux", "done"]);
  expect(stripOf(lastBuilds)).toEqual({
    windows: "running",
    macos: "none",
    linux: "done",
    android: "none",
    ios: "none",
  });
});

test("search looks at name and source, orders are stable", () => {
  const apps = [
    fakeApp({ id: "1", name: "Tide 10", source: { kind: "url", text: "https://tides.example" } }),
    fakeApp({ id: "2", name: "tide 9" }),
    fakeApp({ id: "3", name: "港口", source: null, lastBuilds: built(["linux", "done", 5]).lastBuilds }),
  ];
  const ids = (...rest: [string, "newest" | "name" | "lastBuild"]) =>
    listApps(apps, ...rest, "en").map(({ id }) => id);
  expect(ids("", "newest")).toEqual(["3", "2", "1"]);
  expect(ids("TIDE", "name")).toEqual(["2", "1"]);
  expect(ids("tides.ex", "name")).toEqual(["1"]);
  expect(ids("", "lastBuild")).toEqual(["3", "2", "1"]);
});
