import { describe, expect, test } from "vitest";
import { createRandom, SEED } from "../test-support/random.ts";
import { DEFAULT_PORTS, normalizeAddress } from "./normalize-address.ts";

const PIECES = [
  ..."aZ0-._~!$&'()*+,;=:@/\\?#[]%|^<>\"{}` \t\n",
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

describe(`web addresses are read as the URL Standard reads them (seed ${SEED})`, () => {
  test("scheme, host, port and path of 20,000 random addresses", () => {
    for (let index = 0; index < 20_000; index += 1) {
      const address = randomAddress(SEED * 1_000_003 + index);
      const judge = parse(address);
      const normal = normalizeAddress(address);
      const host = judge?.hostname.replace(/\.$/, "");
      const isAddress = host !== undefined && host !== "" && !host.endsWith(".");
      expect(normal !== null, JSON.stringify(address)).toBe(isAddress);
      if (normal === null || judge === null) continue;
      expect(`${normal.scheme}:`, address).toBe(judge.protocol);
      expect(normal.host, address).toBe(host);
      expect(normal.port, address).toBe(
        judge.port === "" ? DEFAULT_PORTS[normal.scheme] : Number(judge.port),
      );
      // Node 20 forgets dot segments behind one that only begins with a dot: http://a//.:b/./
      if (/\/\.{1,2}(?:\/|$)/.test(decodeUnreserved(judge.pathname))) continue;
      expect(normal.path.replaceAll("%5E", "^"), address).toBe(
        decodeUnreserved(judge.pathname).replaceAll("%5E", "^"),
      );
    }
  });
});

describe("the normal form", () => {
  test(`is its own normal form (seed ${SEED})`, () => {
    for (let index = 0; index < 5000; index += 1) {
      const normal = normalizeAddress(randomAddress(SEED * 1_000_003 + index));
      if (normal === null) continue;
      const again = `${normal.scheme}://${normal.host}:${String(normal.port)}${normal.path}`;
      expect(normalizeAddress(again), again).toEqual(normal);
    }
  });

  test("is found in a time that grows with the length only", () => {
    const long = `https://example.com/${"a/../".repeat(200_000)}%2e%2e/b`;
    expect(normalizeAddress(long)?.path).toBe("/b");
  });
});
