import { describe, expect, test } from "vitest";
import type { LinkAction, LinkRule } from "../runtime-config.ts";
import { compileLinkRules } from "./compile-rules.ts";
import { matchLink } from "./match-link.ts";

function compile(match: string, open: LinkAction = "block"): readonly LinkRule[] {
  const compiled = compileLinkRules([{ match, open }]);
  if (!compiled.ok) throw new Error(compiled.issues.map(({ message }) => message).join("; "));
  return compiled.rules;
}

function refusal(match: string, open: LinkAction = "block"): { path: string; message: string } | undefined {
  const compiled = compileLinkRules([{ match, open }]);
  return compiled.ok ? undefined : compiled.issues[0];
}

describe("a rule becomes records", () => {
  test.each<[string, Omit<LinkRule, "open">[]]>([
    [
      "mailto:*",
      [{ scheme: "mailto", host: null, subdomains: false, port: null, path: "/", pathIsPrefix: true }],
    ],
    [
      "HTTPS://Example.com",
      [{ scheme: "https", host: "example.com", subdomains: false, port: 443, path: "/", pathIsPrefix: true }],
    ],
    [
      "https://example.com/",
      [
        {
          scheme: "https",
          host: "example.com",
          subdomains: false,
          port: 443,
          path: "/",
          pathIsPrefix: false,
        },
      ],
    ],
    [
      "http://*.bücher.example:8080/%7ea/../b*",
      [
        {
          scheme: "http",
          host: "xn--bcher-kva.example",
          subdomains: true,
          port: 8080,
          path: "/b",
          pathIsPrefix: true,
        },
      ],
    ],
    [
      "*://a.example/x",
      [
        { scheme: "http", host: "a.example", subdomains: false, port: 80, path: "/x", pathIsPrefix: false },
        { scheme: "https", host: "a.example", subdomains: false, port: 443, path: "/x", pathIsPrefix: false },
      ],
    ],
    [
      "https://*:*",
      [{ scheme: "https", host: null, subdomains: false, port: null, path: "/", pathIsPrefix: true }],
    ],
    [
      "myapp://Open",
      [{ scheme: "myapp", host: "open", subdomains: false, port: null, path: "/", pathIsPrefix: true }],
    ],
    [
      "http://[::1]:3000",
      [{ scheme: "http", host: "[::1]", subdomains: false, port: 3000, path: "/", pathIsPrefix: true }],
    ],
  ])("%s", (match, records) => {
    expect(compile(match)).toEqual(records.map((record) => ({ ...record, open: "block" })));
  });
});

describe("what is no rule is refused with the reason", () => {
  test.each([
    ["example.com", "scheme://host"],
    ["/docs/*", "scheme://host"],
    ["https://", "name a host"],
    ["https://*.", "name a host"],
    ["https://a*.example.com", '"*" only'],
    ["https://example.com/a*b", '"*" only at the end'],
    ["https://example.com/a?b=*", "query"],
    ["https://example.com/#a", "query or fragment"],
    ["https://user@example.com", "user name"],
    ["https://example.com:99999", "65535"],
    ["https://exa mple.com", "cannot exist"],
    ["https://*.127.0.0.1", "numbers"],
    [".*", "scheme://host"],
  ])("%s", (match, reason) => {
    expect(refusal(match)).toMatchObject({ path: "navigation.rules.0.match" });
    expect(refusal(match)?.message).toContain(reason);
  });
});

describe("dangerous addresses cannot be let in by a rule", () => {
  test.each([
    "javascript:*",
    "JavaScript:*",
    "data:*",
    "file:*",
    "file:///home/*",
    "vbscript:*",
    "view-source:*",
  ])("%s", (match) => {
    for (const open of ["app", "window", "browser", "system"] as const) {
      expect(refusal(match, open)).toMatchObject({ path: "navigation.rules.0.open", code: "link-action" });
    }
    expect(refusal(match, "block")).toBeUndefined();
  });

  test("no page opens for an address that is none, and no browser for a scheme that has none", () => {
    expect(refusal("mailto:*", "app")?.message).toContain("no pages");
    expect(refusal("tel:*", "browser")?.message).toContain("no websites");
    expect(refusal("tel:*", "system")).toBeUndefined();
  });
});

test("every issue names its rule", () => {
  const compiled = compileLinkRules([
    { match: "https://a.example", open: "app" },
    { match: "nonsense", open: "app" },
    { match: "data:*", open: "app" },
  ]);
  expect(compiled.ok ? [] : compiled.issues.map(({ path }) => path)).toEqual([
    "navigation.rules.1.match",
    "navigation.rules.2.open",
  ]);
});

test("an address that no rule matches, or that is none, is blocked", () => {
  expect(matchLink([], "https://example.com")).toBe("block");
  expect(matchLink(compile("https://example.com", "app"), "not an address")).toBe("block");
});
