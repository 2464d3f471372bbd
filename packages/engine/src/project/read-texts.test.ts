import { expect, test } from "vitest";
import { appErrorOf } from "../testing/app-error.ts";
import { tempFolder } from "../testing/temp-folder.ts";
import { readTexts } from "./read-texts.ts";

test("gives each file's text by the path it was asked for", async () => {
  const dir = tempFolder({ "a/样式.css": "\uFEFFp{}", "b.js": "1" });
  expect(await readTexts(dir, ["a/样式.css", "b.js"])).toEqual({ "a/样式.css": "p{}", "b.js": "1" });
});

test("names the file that is missing", async () => {
  const error = await appErrorOf(() => readTexts(tempFolder(), ["gone.css"]));
  expect(error.code).toBe("SOURCE_NOT_FOUND");
  expect(error.message).toContain("gone.css");
});
