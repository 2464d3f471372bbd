import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PALETTES } from "./palettes.ts";

test("the palettes of the theme are those of tokens.css", () => {
  const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
  for (const [name, steps] of Object.entries(PALETTES)) {
    const written = [...css.matchAll(new RegExp(`--pp-${name}-\\d: *(#[0-9a-f]{6});`, "gu"))].map(
      ([, value]) => value,
    );
    expect(written, name).toEqual(steps);
  }
});
