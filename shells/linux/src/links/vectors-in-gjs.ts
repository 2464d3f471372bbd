import type { LinkRule } from "@pakeplus/core";
import { readText } from "../gio/files.ts";
import { toAscii } from "../gio/to-ascii.ts";
import { type Address, normalizeAddress } from "./address.ts";
import { decideLink } from "./decide.ts";

interface Vectors {
  sets: {
    name: string;
    compiled: LinkRule[];
    cases: { address: string; normalised: Address | null; action: string }[];
  }[];
}

function same(left: Address | null, right: Address | null): boolean {
  return (
    left?.scheme === right?.scheme &&
    left?.host === right?.host &&
    left?.port === right?.port &&
    left?.path === right?.path
  );
}

/* Run by vectors.system.test.ts: prints what GJS decides otherwise than the vectors say. */
const { sets } = JSON.parse(readText(ARGV[0] ?? "") ?? "") as Vectors;
const mismatches = sets.flatMap(({ name, compiled, cases }) =>
  cases.flatMap(({ address, normalised, action }) => {
    const found = {
      normalised: normalizeAddress(address, toAscii),
      action: decideLink(compiled, address, toAscii),
    };
    const matches = found.action === action && same(found.normalised, normalised);
    return matches ? [] : [{ set: name, address, ...found }];
  }),
);
print(JSON.stringify({ cases: sets.reduce((sum, set) => sum + set.cases.length, 0), mismatches }));
