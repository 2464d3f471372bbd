import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { randomLine } from "../testing/filter-lines.ts";
import { createRandom, SEED } from "../testing/random.ts";
import { ACCEPTED, REFUSED } from "../testing/url-filters.ts";
import { compileBlock } from "./compile-block.ts";

/** Compiles each list in the file with the engine; prints a line for each that it refuses, with its number. */
const COMPILE_ALL = `
imports.gi.versions.WebKit2 = "4.1";
const { GLib, WebKit2 } = imports.gi;
const [path, folder] = ARGV;
const lists = JSON.parse(new TextDecoder().decode(GLib.file_get_contents(path)[1]));
const store = WebKit2.UserContentFilterStore.new(folder);
const loop = new GLib.MainLoop(null, false);
const next = (index) => {
  if (index === lists.length) return loop.quit();
  const bytes = new GLib.Bytes(new TextEncoder().encode(lists[index]));
  store.save("list", bytes, null, (_store, result) => {
    try {
      store.save_finish(result);
    } catch (error) {
      print(index + ": " + error.message);
    }
    next(index + 1);
  });
};
next(0);
loop.run();`;

/** What the engine refuses, as lines of number and reason. */
function refusals(lists: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "pakeplus-block-"));
  try {
    const file = join(folder, "lists.json");
    writeFileSync(file, JSON.stringify(lists));
    const output = execFileSync("gjs", ["-c", COMPILE_ALL, file, folder], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 120_000,
    });
    return output.split("\n").filter((line) => line !== "");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test(`the engine takes what is compiled from any list (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  const texts = Array.from({ length: 40 }, () =>
    Array.from({ length: 150 }, () => randomLine(random)).join("\n"),
  );
  const lists = texts.map((text, index) =>
    compileBlock({
      hosts: ["ADS.example", "192.0.2.1"],
      lists: [{ file: "list", text }],
      start:
        index % 2 === 0
          ? { kind: "bundled", origin: "http://app.localhost" }
          : { kind: "remote", origin: "https://site.example:8443" },
    }),
  );
  expect(lists.reduce((sum, { rules }) => sum + rules, 0)).toBeGreaterThan(1000);
  expect(refusals(lists.map(({ text }) => text))).toEqual([]);
});

const list = (filter: string): string =>
  JSON.stringify([{ trigger: { "url-filter": filter }, action: { type: "block" } }]);

test("the engine agrees with the check of single filters", () => {
  expect(refusals(ACCEPTED.map(list))).toEqual([]);
  expect(refusals(REFUSED.map(list))).toHaveLength(REFUSED.length);
});
