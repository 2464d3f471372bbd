import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { LinkRule } from "@pakeplus/core";
import { type Address, normalizeAddress } from "./address.ts";
import { decideLink } from "./decide.ts";

interface Vectors {
  sets: {
    name: string;
    compiled: LinkRule[];
    cases: { address: string; normalised: Address | null; action: string }[];
  }[];
}

const file = fileURLToPath(new URL("../../../../testing/vectors/links.json", import.meta.url));
const { sets } = JSON.parse(readFileSync(file, "utf8")) as Vectors;

/** Stands in for GLib, which Node does not have. */
function toAscii(host: string): string | null {
  try {
    return new URL(`http://${host}/`).hostname;
  } catch {
    return null;
  }
}

describe.each(sets)("links.json in Node: $name", ({ compiled, cases }) => {
  it.each(cases)("$address", ({ address, normalised, action }) => {
    expect(normalizeAddress(address, toAscii)).toEqual(normalised);
    expect(decideLink(compiled, address, toAscii)).toBe(action);
  });
});
