import { describe, expect, test } from "vitest";
import { createRandom, SEED } from "../testing/random.ts";
import { compileLinkRules } from "./compile-rules.ts";
import { matchLink } from "./match-link.ts";
import { DEFAULT_PORTS, normalizeAddress } from "./normalize-address.ts";

const PIECES = [
  ..."aZ0-._~!$&'()*+,;=:@/\\?#[]%|^<>\"{}` \t\n".split(""),
  "//",
  "..",
  "/./",
  "/../",
  "%2e",
  "%2F",
  "%7E",
  "%e4",
  "%zz",
  "ü",
  "例",
  "📖",
  "example.com",
  "xn--bcher-kva",
  "127.1",
  "0x7f",
  "[::1]",
  ":443",
  ":80",
  ":8080",
  "user:pw@",
  "\u0000",
  "\u00ad",
];

function randomAddress(seed: number): string {
  const random = createRandom(seed);
  const scheme = random.pick(["http://", "https://", "HTTPS:", "https:\\\\", "ftp://", "ws:/", " https://"]);
  const host = random.pick(["example.com", "bücher.example", "127.0.0.1", ""]);
  return scheme + random.pick([host, ""]) + random.text(PIECES, 12);
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** Unreserved characters are decoded by us and left alone by the URL Standard. */
function decodeUnreserved(path: string): string {
  return path.replaceAll(/%([0-9A-Fa-f]{2})/g, (triplet, digits: string) => {
    const character = String.fromCharCode(Number.parseInt(digits, 16));
    return /[A-Za-z0-9\-._~]/.test(character) ? character : triplet.toUpperCase();
  });
}

interface Reading {
  address: string;
  read: string;
}

/** How the URL Standard reads an address, as far as rules compare it; null when the judge itself is at fault. */
function judged(address: string): string | null {
  const url = parse(address);
  const host = url?.hostname.replace(/\.$/, "") ?? "";
  if (url === null || host === "" || host.endsWith(".")) return "no address";
  const path = decodeUnreserved(url.pathname).replaceAll("^", "%5E");
  // Node 20 forgets dot segments behind one that only begins with a dot: http://a//.:b/./
  if (/\/\.{1,2}(?:\/|$)/.test(path)) return null;
  const port = url.port === "" ? String(DEFAULT_PORTS[url.protocol.slice(0, -1)]) : url.port;
  return `${url.protocol}//${host}:${port}${path}`;
}

function ours(address: string): string {
  const normal = normalizeAddress(address);
  return normal === null
    ? "no address"
    : `${normal.scheme}://${normal.host}:${String(normal.port)}${normal.path}`;
}

test(`20,000 random addresses are read as the URL Standard reads them (seed ${SEED})`, () => {
  const wanted: Reading[] = [];
  const got: Reading[] = [];
  for (let index = 0; index < 20_000; index += 1) {
    const address = randomAddress(SEED * 1_000_003 + index);
    const read = judged(address);
    if (read === null) continue;
    wanted.push({ address, read });
    got.push({ address, read: ours(address) });
  }
  expect(got).toEqual(wanted);
  const real = wanted.filter(({ read }) => read !== "no address").length;
  expect(Math.min(real, wanted.length - real)).toBeGreaterThan(1000);
});

test(`a rule written as a normal form matches what became it (seed ${SEED})`, () => {
  const cases = Array.from({ length: 5000 }, (_, index) => randomAddress(SEED * 1_000_003 + index))
    .map((address) => ({ address, match: ours(address) }))
    .filter(({ match }) => match !== "no address" && !match.includes("*"));
  const missed = cases.filter(({ address, match }) => {
    const compiled = compileLinkRules([{ match, open: "system" }]);
    return !compiled.ok || matchLink(compiled.rules, address) !== "system";
  });
  expect(cases.length).toBeGreaterThan(1000);
  expect(missed).toEqual([]);
});

describe("the normal form", () => {
  test(`is its own normal form (seed ${SEED})`, () => {
    const normal = Array.from({ length: 5000 }, (_, index) => ours(randomAddress(SEED * 1_000_003 + index)));
    const addresses = normal.filter((read) => read !== "no address");
    expect(addresses.map(ours)).toEqual(addresses);
  });

  test("is found in a time that grows with the length only", () => {
    const long = `https://example.com/${"a/../".repeat(200_000)}%2e%2e/b`;
    expect(normalizeAddress(long)?.path).toBe("/b");
  });
});
