import { planBuild } from "@pakeplus/core";
import { expect, test } from "vitest";
import { rememberBlocks } from "./remember-blocks.ts";

const plan = (more: object = {}) =>
  planBuild({
    written: {
      id: "com.example.a",
      name: "A",
      source: { dir: "www" },
      block: { lists: ["a.txt"] },
      ...more,
    },
    targets: ["linux"],
    shells: ["linux"],
  });

const sha256 = (text: string): string => String(text.length);

test("compiles again for another list or definition only", () => {
  const compile = rememberBlocks();
  const first = compile(plan(), { texts: { "a.txt": "||ads.example^" }, sha256 });
  expect(compile(plan({ name: "B" }), { texts: { "a.txt": "||ads.example^" }, sha256 })).toBe(first);
  const list = compile(plan(), { texts: { "a.txt": "||more.ads.example^" }, sha256 });
  expect(Object.values(list.files).join()).toContain("more");
  const source = { url: "https://example.com/" };
  expect(compile(plan({ source }), { texts: { "a.txt": "||more.ads.example^" }, sha256 })).not.toBe(list);
});
