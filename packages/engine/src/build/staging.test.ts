import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { appErrorOf } from "../testing/app-error.ts";
import { tempFolder } from "../testing/temp-folder.ts";
import { openStaging } from "./staging.ts";

test("published files replace older ones; the rest disappears", () => {
  const dir = tempFolder({ "out/a.deb": "old", "out/keep": "" });
  const staging = openStaging(join(dir, "out"));
  writeFileSync(join(staging.dir, "a.deb"), "new");
  writeFileSync(join(staging.dir, "half"), "");
  staging.publish(["a.deb"]);
  staging.discard();
  expect(readdirSync(join(dir, "out")).toSorted()).toEqual(["a.deb", "keep"]);
  expect(readFileSync(join(dir, "out/a.deb"), "utf8")).toBe("new");
});

test("folders that were made for nothing are removed, those that were there stay", () => {
  const dir = tempFolder({ "there/file": "" });
  openStaging(join(dir, "there/new/deep")).discard();
  expect(readdirSync(join(dir, "there"))).toEqual(["file"]);
  openStaging(join(dir, "there")).discard();
  expect(existsSync(join(dir, "there"))).toBe(true);
});

test("a file in the way", async () => {
  const dir = tempFolder({ out: "file" });
  const error = await appErrorOf(() => openStaging(join(dir, "out/deeper")));
  expect([error.code, error.exitCode]).toEqual(["OUTPUT_NOT_WRITABLE", 2]);
  expect(error.reason).toBe("a part of the path is a file, not a folder.");
});

test("a place where nothing can be made", async () => {
  expect((await appErrorOf(() => openStaging("/proc/nothing/here"))).code).toBe("OUTPUT_NOT_WRITABLE");
});

test("a folder in the place of an artifact", async () => {
  const dir = tempFolder({ "out/a.deb/file": "" });
  const staging = openStaging(join(dir, "out"));
  writeFileSync(join(staging.dir, "a.deb"), "new");
  expect((await appErrorOf(() => staging.publish(["a.deb"]))).code).toBe("OUTPUT_NOT_WRITABLE");
});
