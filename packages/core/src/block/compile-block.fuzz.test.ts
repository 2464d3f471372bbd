import { expect, test } from "vitest";
import { randomLine } from "../testing/filter-lines.ts";
import { createRandom, SEED, type Random } from "../testing/random.ts";
import { compileBlock } from "./compile-block.ts";
import { compileUrlPattern, EVERYTHING } from "./url-filter.ts";

const BUNDLED = { kind: "bundled", origin: "http://app.localhost" } as const;

test(`whatever a list holds becomes rules that engines take (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  for (let round = 0; round < 200; round += 1) {
    const text = Array.from({ length: 100 }, () => randomLine(random)).join(random.pick(["\n", "\r\n"]));
    const compile = () => compileBlock({ hosts: [], lists: [{ file: "list", text }], start: BUNDLED });
    expect(compile, text).not.toThrow();
  }
});

const SEPARATOR = /[^A-Za-z0-9_.%-]/u;

/** Adblock syntax as its documentation tells it, walked through by hand. */
function matches(pattern: string, address: string): boolean {
  const isEnd = pattern.endsWith("|");
  const body = pattern.replace(/^\|{1,2}/u, "").replace(/\|$/u, "");
  const from = (at: number, place: number): boolean => {
    const sign = body[at];
    if (sign === undefined) return !isEnd || place === address.length;
    if (sign === "*") {
      return Array.from({ length: address.length - place + 1 }, (_, skip) => skip).some((skip) =>
        from(at + 1, place + skip),
      );
    }
    if (sign === "^") {
      if (place === address.length) return from(at + 1, place);
      return SEPARATOR.test(address[place] ?? "") && from(at + 1, place + 1);
    }
    return address[place]?.toLowerCase() === sign.toLowerCase() && from(at + 1, place + 1);
  };
  return startsOf(pattern, address).some((start) => from(0, start));
}

function startsOf(pattern: string, address: string): number[] {
  const all = Array.from({ length: address.length + 1 }, (_, index) => index);
  if (pattern.startsWith("||")) {
    const host = address.indexOf("//") + 2;
    const end = address.indexOf("/", host);
    return all.filter((at) => at === host || (at > host && at <= end && address[at - 1] === "."));
  }
  return pattern.startsWith("|") ? [0] : all;
}

function randomPattern(random: Random): string {
  const body = random
    .text(["a", "b", "ab", ".", "/", "-", "?", "*", "^", "A"], 7)
    .replaceAll(/\^(?:\*|\^)+/gu, "^");
  return (
    random.pick(["", "", "|", "||"]) +
    body +
    random.pick(["", "", "^", "|"]).replace("^", body.endsWith("^") ? "" : "^")
  );
}

function randomAddress(random: Random): string {
  const host = Array.from({ length: 1 + random.int(3) }, () => random.pick(["a", "b", "ab", "a-b"])).join(
    ".",
  );
  return `${random.pick(["http", "wss"])}://${host}/${random.text(["a", "b", "A", "/", ".", "-", "?"], 8)}`;
}

test(`addresses match as Adblock syntax says (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  const wrong: string[] = [];
  let matched = 0;
  for (let round = 0; round < 30_000; round += 1) {
    const [pattern, address] = [randomPattern(random), randomAddress(random)];
    const compiled = compileUrlPattern(pattern);
    if (!compiled.ok || compiled.value[0] === EVERYTHING) continue;
    const seen = compiled.value.some((filter) => new RegExp(filter, "i").test(address));
    if (seen) matched += 1;
    if (seen !== matches(pattern, address)) wrong.push(`${pattern} on ${address}: ${String(seen)}`);
  }
  expect(wrong).toEqual([]);
  expect(matched).toBeGreaterThan(1500);
});
