import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { appErrorOf } from "../testing/app-error.ts";
import { tempFolder } from "../testing/temp-folder.ts";
import { readLists } from "./read-lists.ts";

test("gives each list's text by the path it was asked for", async () => {
  const dir = tempFolder({ "lists/广告.txt": "\uFEFF||ads.example^\n" });
  expect(await readLists(dir, ["lists/广告.txt"])).toEqual({ "lists/广告.txt": "||ads.example^\n" });
});

test.each<[string, string | Uint8Array | null, string]>([
  ["is missing", null, "it does not exist"],
  ["is packed", Uint8Array.of(0x1f, 0x8b, 8, 0, 0xff, 0xfe), "not a text in UTF-8"],
  ["is in another encoding", Buffer.from("||bücher.example^", "latin1"), "not a text in UTF-8"],
  ["is a web page", "\n <!DOCTYPE html><title>Not found</title>", "a web page"],
])("a list that %s is refused by name", async (_, content, reason) => {
  const dir = tempFolder();
  if (content !== null) writeFileSync(join(dir, "list.txt"), content);
  const error = await appErrorOf(() => readLists(dir, ["list.txt"]));
  expect(error).toMatchObject({ code: "BLOCK_LIST_UNREADABLE", reason: expect.stringContaining(reason) });
  expect(error.message).toContain("list.txt");
  expect(error.message).not.toContain(dir);
});
