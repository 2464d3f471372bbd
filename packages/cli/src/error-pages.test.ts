import { readFileSync, readdirSync } from "node:fs";
import { ERROR_SPECS, errorDocs } from "@pakeplus/core";
import type { ErrorCode } from "@pakeplus/core";
import { expect, test } from "vitest";

const docs = new URL("../../../docs/", import.meta.url);
const codes = Object.keys(ERROR_SPECS) as ErrorCode[];

test("every code has a page and every page a code", () => {
  const pages = readdirSync(new URL("errors/", docs)).map((name) => `errors/${name}`);
  expect(pages.toSorted()).toEqual(codes.map((code) => `${errorDocs(code)}.md`).toSorted());
});

test.each(codes)("the page of %s says what happened, why, and what to do, in few lines", (code) => {
  const text = readFileSync(new URL(`${errorDocs(code)}.md`, docs), "utf8");
  expect(text.startsWith(`# ${code}\n`)).toBe(true);
  expect(text.match(/^## .*/gm)).toEqual(["## What happened", "## Why", "## What to do"]);
  expect(text.split("\n").length).toBeLessThanOrEqual(24);
});
