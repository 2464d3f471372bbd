import type { ShellRow } from "@pakeplus/core";
import { expect, test } from "vitest";
import { endedBuilds } from "./ended-builds.ts";
import { storageOf } from "./storage.ts";
import { fakeBuild } from "./testing/fake-build.ts";

test("only a build that ran in this window and ended by itself is news", () => {
  const before = ["a", "b", "c", "d"].map((id) => fakeBuild({ id }));
  const now = [
    fakeBuild({ id: "a", state: "done" }),
    fakeBuild({ id: "b", state: "failed" }),
    fakeBuild({ id: "c", state: "cancelled" }),
    fakeBuild({ id: "d" }),
    fakeBuild({ id: "old", state: "done" }),
  ];
  expect(endedBuilds(before, now).map(({ id }) => id)).toEqual(["a", "b"]);
  expect(endedBuilds(now, now)).toEqual([]);
});

test("storage counts files of builds and shells, and offers only what is over", () => {
  const file = { target: "linux", format: "deb", name: "a.deb", path: "a.deb", sha256: "" } as const;
  const builds = [
    fakeBuild({
      id: "a",
      state: "done",
      artifacts: [
        { ...file, bytes: 100 },
        { ...file, bytes: 20 },
      ],
    }),
    fakeBuild({ id: "b", artifacts: [{ ...file, bytes: 3 }] }),
  ];
  const shells: readonly ShellRow[] = [
    { target: "linux", state: "at-hand", bytes: 7, note: null },
    { target: "ios", state: "not-yet", bytes: null, note: null },
  ];
  expect(storageOf(builds, shells)).toEqual({ builds: 123, shells: 7, finished: ["a"] });
});
