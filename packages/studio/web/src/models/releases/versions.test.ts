import type { ReleaseEntry } from "@pakeplus/core";
import { expect, test } from "vitest";
import { fakeBuild } from "../testing/fake-build.ts";
import { openingOf } from "./opening.ts";
import { byFamily, firstLine, versionsOf } from "./versions.ts";

const artifact = (name: string, sha256: string) =>
  ({ target: "linux", format: "deb", name, path: `/o/${name}`, bytes: 3, sha256 }) as const;

const release: ReleaseEntry = {
  tag: "notes-v1.1.0",
  version: "1.1.0",
  publishedAt: 500,
  url: "https://github.example/octo/PakePlus/releases/tag/notes-v1.1.0",
  notes: "",
  isForMembersOnly: true,
  files: [
    { name: "notes.deb", bytes: 3, sha256: "aa", target: "linux" },
    { name: "SHA256SUMS", bytes: 9, sha256: null, target: null },
  ],
};

test("what is at GitHub and what is here are one version; a file here is the same only by its sum", () => {
  const builds = [
    fakeBuild({
      id: "new",
      version: "1.1.0",
      state: "done",
      startedAt: 400,
      artifacts: [artifact("notes.deb", "aa")],
    }),
    fakeBuild({
      id: "old",
      version: "1.0.0",
      state: "done",
      endedAt: 90,
      artifacts: [artifact("old.deb", "bb")],
    }),
    fakeBuild({ id: "runs", version: "1.2.0", artifacts: [artifact("next.deb", "cc")] }),
  ];
  const versions = versionsOf([release], builds);
  expect(versions.map(({ version }) => version)).toEqual(["1.1.0", "1.0.0"]);
  expect(versions[0]?.files[0]).toMatchObject({
    buildId: "new",
    url: "https://github.example/octo/PakePlus/releases/download/notes-v1.1.0/notes.deb",
  });
  expect(byFamily(versions[0]?.files ?? []).map(({ family }) => family)).toEqual(["linux", null]);
  const other = versionsOf(
    [release],
    [fakeBuild({ version: "1.1.0", state: "done", artifacts: [artifact("notes.deb", "zz")] })],
  );
  expect(other[0]?.files[0]?.buildId).toBeNull();
  expect(other[0]?.files).toHaveLength(2);
});

test("the line of the history is the first that says something", () => {
  expect(firstLine("\n# Changes\n* more")).toBe("Changes");
  expect(firstLine("| File |\n| --- |\n\nFirst words")).toBe("First words");
  expect(firstLine("")).toBe("");
});

test("only packages are opened", () => {
  expect(openingOf({ name: "notes.deb", target: "linux" })).toBe("deb");
  expect(openingOf({ name: "SHA256SUMS", target: null })).toBeNull();
});
