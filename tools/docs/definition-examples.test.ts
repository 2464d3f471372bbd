import { readFileSync, readdirSync } from "node:fs";
import { checkDefinition } from "@pakeplus/core";
import { expect, test } from "vitest";
import { outline } from "./outline.ts";

const guide = new URL("../../docs/guide/", import.meta.url);
const pages = readdirSync(guide).filter((name) => name.endsWith(".md"));

/** JSON of a page as a whole definition: a block may be one, some keys of one, or what stands between its braces. */
function definitions(page: string): unknown[] {
  const blocks = outline(readFileSync(new URL(page, guide), "utf8")).code.filter(
    ({ language }) => language === "json",
  );
  return blocks.map(({ lines }) => {
    const text = lines.join("\n");
    const required = { id: "com.example.app", name: "App", source: { dir: "www" } };
    const keys = JSON.parse(text.startsWith("{") ? text : `{${text}}`) as Record<string, unknown>;
    return { ...required, ...keys };
  });
}

test.each(pages)("every definition in %s is a valid one", (page) => {
  expect(definitions(page).flatMap((definition) => checkDefinition(definition).issues)).toEqual([]);
});

test("a wrong key is found", () => {
  expect(checkDefinition({ ...(definitions("configure.md")[0] as object), windw: {} }).issues).toHaveLength(
    1,
  );
});
