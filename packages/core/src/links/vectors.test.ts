import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { resolveDefinition } from "../resolve/resolve-definition.ts";
import type { LinkAction, LinkRule } from "../runtime-config.ts";
import { written } from "../testing/written.ts";
import type { WrittenDefinition } from "../definition/schema.ts";
import { matchLink } from "./match-link.ts";
import { normalizeAddress, type NormalAddress } from "./normalize-address.ts";

interface VectorSet {
  name: string;
  definition: Partial<WrittenDefinition>;
  compiled: readonly LinkRule[];
  cases: readonly { address: string; normalised: NormalAddress | null; action: LinkAction }[];
}

const file = new URL("../../../../testing/vectors/links.json", import.meta.url);
const { sets } = JSON.parse(readFileSync(file, "utf8")) as { sets: readonly VectorSet[] };

describe.each(sets)("link vectors: $name", ({ definition, compiled, cases }) => {
  test("the definition compiles to the rules that shells get", () => {
    expect(resolveDefinition(written(definition), { target: "linux" }).linkRules).toEqual(compiled);
  });

  test.each(cases)("$address", ({ address, normalised, action }) => {
    expect(normalizeAddress(address)).toEqual(normalised);
    expect(matchLink(compiled, address)).toBe(action);
  });
});

test("there are enough vectors to judge a shell, of every action", () => {
  const cases = sets.flatMap((set) => set.cases);
  expect(cases.length).toBeGreaterThanOrEqual(120);
  expect(new Set(cases.map(({ action }) => action))).toEqual(
    new Set(["app", "window", "browser", "system", "block"]),
  );
});

test.each(sets)("the last rule of $name matches everything", ({ compiled }) => {
  expect(compiled.at(-1)).toMatchObject({
    scheme: null,
    host: null,
    port: null,
    path: "/",
    pathIsPrefix: true,
  });
});
