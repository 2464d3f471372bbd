import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { outline, slugOf } from "./outline.ts";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const chinese = join(docs, "zh-CN");

/** Pages that people write, relative to the folder of the language. */
function pages(root: string, folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => /^[a-z0-9-]+\.md$/u.test(name))
    .map((name) => `${folder}/${name}`);
}

const read = (root: string, page: string) => outline(readFileSync(join(root, page), "utf8"));
const translated = ["guide", "errors"].flatMap((folder) => pages(chinese, folder));

test("every page of the guide is there in Chinese", () => {
  expect(pages(chinese, "guide")).toEqual(pages(docs, "guide"));
});

test("no Chinese page is left over", () => {
  expect(translated.filter((page) => !existsSync(join(docs, page)))).toEqual([]);
});

test.each(translated)(
  "the Chinese %s has the headings, commands, links and tables of the English page",
  (page) => {
    const english = read(docs, page);
    const own = read(chinese, page);
    expect(own.headings.slice(1).map(({ level, id }) => ({ level, id }))).toEqual(
      english.headings.slice(1).map(({ level, text }) => ({ level, id: slugOf(text) })),
    );
    expect(own.code).toEqual(english.code);
    // Pictures and files of the repository are one folder further away; everything else has a Chinese address.
    expect(
      own.links.map((href) => href.replace(/^\.\.\/(?=(\.\.\/)+(pictures|examples)\/)/u, "")).toSorted(),
    ).toEqual(english.links);
    expect(own.tableRows).toBe(english.tableRows);
  },
);
