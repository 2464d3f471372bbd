import { describe, expect, test } from "vitest";
import { compileUrlPattern, hostFilter, originFilter } from "./url-filter.ts";

const HOST = String.raw`^[^:]+://([^/]*\.)?`;
const SEPARATOR = "[^A-Za-z0-9_.%-]";

function filters(pattern: string): readonly string[] {
  const result = compileUrlPattern(pattern);
  if (!result.ok) throw new Error(`skipped: ${result.skip}`);
  return result.value;
}

/** The pieces mean the same to JavaScript as to the engine. */
function matches(pattern: string, address: string): boolean {
  return filters(pattern).some((filter) => new RegExp(filter, "i").test(address));
}

test.each<[string, readonly string[]]>([
  ["||ads.example.com^", [String.raw`${HOST}ads\.example\.com[/:]`]],
  ["||ADS.example.com^", [String.raw`${HOST}ads\.example\.com[/:]`]],
  ["||bücher.example^", [String.raw`${HOST}xn--bcher-kva\.example[/:]`]],
  ["||example.com/ad*.js", [String.raw`${HOST}example\.com/ad.*\.js`]],
  [
    "||example.com/ads^",
    [String.raw`${HOST}example\.com/ads${SEPARATOR}`, String.raw`${HOST}example\.com/ads$`],
  ],
  ["||ads.", [String.raw`${HOST}ads\.`]],
  ["||*.example", [String.raw`^[^:]+://.*\.example`]],
  ["|https://example.com|", [String.raw`^https://example\.com$`]],
  ["/banner.", [String.raw`/banner\.`]],
  ["**/ad**", ["/ad"]],
  ["*ad*|", ["ad"]],
  ["/ad^|", [`/ad${SEPARATOR}?$`]],
  ["/ä^", [`/%C3%A4${SEPARATOR}`, "/%C3%A4$"]],
  ["a(b)[c]{d}+e?f$g|h\\", [String.raw`a\(b\)\[c\]\{d\}\+e\?f\$g\|h\\`]],
  ["", [".*"]],
  ["*", [".*"]],
  ["^", [".*"]],
])("%s becomes %j", (pattern, expected) => {
  expect(filters(pattern)).toEqual(expected);
});

test.each<[string, string]>([
  ["/ads[0-9]+/", "regex"],
  ["a b", "syntax"],
  ["||bü cher.example^", "syntax"],
  ["||bü*.example^", "syntax"],
  ["a*".repeat(12), "complex"],
  ["a".repeat(1001), "complex"],
])("%s is left out: %s", (pattern, reason) => {
  expect(compileUrlPattern(pattern)).toEqual({ ok: false, skip: reason });
});

describe("means what Adblock syntax means", () => {
  test.each<[string, string, boolean]>([
    ["||example.com^", "https://example.com/", true],
    ["||example.com^", "http://a.b.example.com:8080/x", true],
    ["||example.com^", "wss://example.com/", true],
    ["||example.com^", "https://notexample.com/", false],
    ["||example.com^", "https://example.com.evil.org/", false],
    ["||example.com^", "https://evil.org/example.com/", false],
    ["||example.com^", "https://evil.org/?u=https://example.com/", false],
    ["||example.com/ads^", "https://example.com/ads", true],
    ["||example.com/ads^", "https://example.com/ads?x", true],
    ["||example.com/ads^", "https://example.com/adserver", false],
    ["|http://a.example|", "http://a.example/", false],
    ["swf|", "http://a.example/x.swf", true],
    ["swf|", "http://a.example/x.swf?y", false],
    ["^foo.bar^", "http://example.com:8000/foo.bar?a=12", true],
    ["^foo.bar^", "http://example.com/xfoo.bar", false],
    ["^%D1%82^", "http://example.com/%D1%82?x", true],
  ])("%s on %s: %s", (pattern, address, expected) => {
    expect(matches(pattern, address)).toBe(expected);
  });
});

test("a host and an origin", () => {
  expect(hostFilter("1.2.3.4")).toBe(String.raw`${HOST}1\.2\.3\.4[/:]`);
  expect(originFilter("http://app.localhost")).toBe(String.raw`^http://app\.localhost/`);
  expect(originFilter("https://[::1]:8443")).toBe(String.raw`^https://\[::1\]:8443/`);
});
