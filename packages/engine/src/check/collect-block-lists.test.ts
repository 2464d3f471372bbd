import { expect, test } from "vitest";
import { tempFolder } from "../testing/temp-folder.ts";
import { collectBlockLists } from "./collect-block-lists.ts";

test("says what each list would do, those of single platforms too", async () => {
  const root = tempFolder({ "a.txt": "||x.example^\n/[0-9]/", "b.txt": "<!doctype html>" });
  const facts = await collectBlockLists({
    root,
    written: {
      id: "com.example.a",
      name: "A",
      source: { dir: "." },
      block: { lists: ["a.txt", "gone.txt"] },
      platforms: { linux: { block: { lists: ["a.txt", "b.txt"] } } },
    },
  });
  expect(facts).toEqual([
    { ok: true, file: "a.txt", rules: 1, skipped: new Map([["regex", 1]]) },
    { ok: false, file: "gone.txt", reason: "it does not exist." },
    { ok: false, file: "b.txt", reason: expect.stringContaining("web page") },
  ]);
});
