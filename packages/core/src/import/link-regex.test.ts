import { describe, expect, test } from "vitest";
import { compileLinkRules } from "../links/compile-rules.ts";
import { matchLink } from "../links/match-link.ts";
import { patternsOfRegex } from "./link-regex.ts";

test.each([".*", ".*?", "^.*$", "(.*)", ".+"])("%s is everything", (expression) => {
  expect(patternsOfRegex(expression)).toBe("everything");
});

test.each([
  [String.raw`^https:\/\/app\.example\.com`, ["https://app.example.com:*"]],
  [String.raw`https?://(.*\.)?example\.com/.*`, ["*://*.example.com"]],
  [String.raw`.*\.example\.com`, ["*://*.example.com:*"]],
  ["example.com", ["*://*.example.com:*"]],
  [String.raw`^https://example\.com/docs/.*`, ["https://example.com/docs/*"]],
  [String.raw`^https://example\.com/login$`, ["https://example.com/login"]],
  [String.raw`(a\.example\.com|b\.example\.org)`, ["*://*.a.example.com:*", "*://*.b.example.org:*"]],
  [String.raw`^http://localhost:8080/.*`, ["http://localhost:8080"]],
  [String.raw`https?://[^/]*\.example\.com`, ["*://*.example.com:*"]],
])("%s", (expression, patterns) => {
  expect(patternsOfRegex(expression)).toEqual(patterns);
});

test.each([
  "",
  String.raw`.*?\.google\.*?`,
  String.raw`https://[ab]\.example\.com`,
  "(?!x)example.com",
  String.raw`\d+\.example\.com`,
  "example",
  String.raw`https://example\.com/a.*b`,
  "((((",
  "a|",
])("%j says what rules cannot", (expression) => {
  expect(patternsOfRegex(expression)).toBeNull();
});

describe("rules never keep inside what the expression does not", () => {
  const addresses = [
    "https://example.com/",
    "https://app.example.com/docs/x",
    "https://evil-example.com.attacker.test/",
    "https://example.com.attacker.test/",
    "https://attacker.test/?https://example.com/",
    "http://example.com:8080/docs/",
    "https://example.com/login",
    "https://example.com/login/x",
  ];
  test.each([
    String.raw`^https:\/\/app\.example\.com`,
    String.raw`https?://(.*\.)?example\.com/.*`,
    String.raw`^https://example\.com/docs/.*`,
    String.raw`^https://example\.com/login$`,
    String.raw`example\.com`,
  ])("%s", (expression) => {
    const patterns = patternsOfRegex(expression);
    const compiled = compileLinkRules(
      (patterns === "everything" ? [] : (patterns ?? [])).map((match) => ({ match, open: "app" })),
    );
    expect(compiled.ok).toBe(true);
    if (!compiled.ok) return;
    const kept = addresses.filter((address) => matchLink(compiled.rules, address) === "app");
    expect(kept.filter((address) => !new RegExp(expression, "u").test(address))).toEqual([]);
    expect(kept).not.toContain("https://example.com.attacker.test/");
  });
});
