import { readFile, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { CHECKS, RULES } from "./rules.ts";

const checksFolder = fileURLToPath(new URL("../www/checks", import.meta.url));

describe("the list of checks", () => {
  test("has no id twice, and each id begins with its rule", () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
    expect(CHECKS.filter(({ id, rule }) => !id.startsWith(`${rule}.`))).toEqual([]);
  });

  test("names for each check of the page a function that a page has", async () => {
    const files = (await readdir(checksFolder)).map((name) => readFile(`${checksFolder}/${name}`, "utf8"));
    const source = (await Promise.all(files)).join("\n");
    const ofPage = CHECKS.filter(({ judge }) => judge === "page").map(({ id }) => id);
    expect(ofPage.filter((id) => !source.includes(`"${id}"`))).toEqual([]);
  });

  test("has a check for every rule that the Linux shell delivers", () => {
    const delivered = [
      "R1",
      "R2",
      "R3",
      "R4",
      "R5",
      "R6",
      "R7",
      "R8",
      "R9",
      "R10",
      "R11",
      "R12",
      "R13",
      "R15",
      "R14",
      "R16",
      "R17",
      "R18",
      "R19",
      "R20",
    ];
    expect(RULES.toSorted()).toEqual(delivered.toSorted());
  });
});
