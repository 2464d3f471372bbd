import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findStale } from "./find-stale.ts";
import { PRODUCERS } from "./producers.ts";

const root = new URL("../../", import.meta.url);

test.each(PRODUCERS)("$file is committed as it is generated", async ({ file, text }) => {
  const committed = readFileSync(new URL(file, root), "utf8").replaceAll("\r\n", "\n");
  expect(committed).toBe(await text());
});

test("a missing, an old and a fresh file are told apart", async () => {
  const producers = ["missing", "old", "fresh", "windows"].map((file) => ({
    file,
    text: () => `${file}\nnew\n`,
  }));
  const files: Record<string, string> = {
    old: "old\n",
    fresh: "fresh\nnew\n",
    windows: "windows\r\nnew\r\n",
  };
  const stale = await findStale(producers, (file) => files[file] ?? null);
  expect(stale.map(({ file }) => file)).toEqual(["missing", "old"]);
});
