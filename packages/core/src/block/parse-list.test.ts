import { describe, expect, test } from "vitest";
import { parseList } from "./parse-list.ts";

function skips(...lines: string[]): Record<string, number> {
  return Object.fromEntries(parseList(lines.join("\n")).skipped);
}

describe("what is no rule is neither read nor counted", () => {
  test.each([
    "",
    "   ",
    "! comment",
    "!",
    "# comment of a hosts file",
    "#comment",
    "#### Section ####",
    "[Adblock Plus 2.0]",
    "[uBlock Origin]",
    "!#safari_cb_affinity(all)",
    "127.0.0.1 localhost",
    "::1 localhost ip6-loopback",
    "0.0.0.0 0.0.0.0",
  ])("%j", (line) => {
    expect(parseList(line)).toEqual({ network: [], hiding: [], skipped: new Map() });
  });
});

describe("what is left out says why", () => {
  test.each([
    ["/ad[0-9]/", "regex"],
    ["@@/ad[0-9]/$image", "regex"],
    ["||a.example^$removeparam=utm", "request"],
    ["||a.example^$redirect=noop.js,script", "request"],
    ["||a.example^$csp=script-src 'none'", "request"],
    ["a.example##+js(set, x, 1)", "script"],
    ["a.example#%#window.x = 1", "script"],
    ["a.example##^script:has-text(ad)", "script"],
    ['a.example$$script[tag-content="ad"]', "script"],
    ["a.example#?#.x:contains(ad)", "procedural"],
    ["a.example##.x:has-text(ad)", "procedural"],
    ["a.example##.x:style(margin: 0)", "procedural"],
    ["a.example#$#body { margin: 0 }", "procedural"],
    ["google.*##.ad", "domain"],
    ["a.example,~b.a.example##.ad", "domain"],
    ["/ad.js$domain=a.example|~b.example", "domain"],
    ["||a.example^$denyallow=b.example", "domain"],
    ["||a.example^$object", "type"],
    ["||a.example^$strict3p", "option"],
    ["*", "broad"],
    ["@@*", "broad"],
    ["||", "broad"],
    ["##", "syntax"],
    ["##.a{", "syntax"],
    ["an ad", "syntax"],
    ["0.0.0.0 no_such..host!", "syntax"],
    ["!#include other.txt", "conditional"],
  ])("%s", (line, reason) => {
    expect(parseList(line)).toEqual({ network: [], hiding: [], skipped: new Map([[reason, 1]]) });
  });

  test("parts for other programs, with what is nested in them", () => {
    const lines = [
      "!#if ext_ublock",
      "||a.example^",
      "!#if env_mobile",
      "##.b",
      "!#endif",
      "!#else",
      "x",
      "!#endif",
    ];
    expect(skips(...lines, "||c.example^")).toEqual({ conditional: 3 });
    expect(parseList([...lines, "||c.example^"].join("\n")).network).toHaveLength(1);
  });

  test("a stray end does no harm", () => {
    expect(parseList("!#endif\n||c.example^").network).toHaveLength(1);
  });
});

describe("rules about requests", () => {
  const plain = {
    isException: false,
    types: null,
    party: null,
    domains: null,
    isCaseSensitive: false,
    isImportant: false,
    scopes: [],
  };

  test.each<[string, object]>([
    ["/ad.js", {}],
    ["@@/ad.js", { isException: true }],
    ["/ad.js$script,image", { types: ["script", "image"] }],
    ["/ad.js$css,xhr,frame", { types: ["style-sheet", "fetch", "child-document"] }],
    ["/ad.js$document,popup", { types: ["top-document", "popup"] }],
    ["/ad.js$object,script", { types: ["script"] }],
    ["/ad.js$~object", {}],
    ["/ad.js$~document", {}],
    ["/ad.js$third-party", { party: "third-party" }],
    ["/ad.js$~third-party", { party: "first-party" }],
    ["/ad.js$1p", { party: "first-party" }],
    ["/ad.js$~first-party", { party: "third-party" }],
    ["/ad.js$match-case,important,_____", { isCaseSensitive: true, isImportant: true }],
    [
      "/ad.js$domain=A.example|Bücher.example",
      { domains: { kind: "only", domains: ["a.example", "xn--bcher-kva.example"] } },
    ],
    ["/ad.js$from=~a.example", { domains: { kind: "except", domains: ["a.example"] } }],
    ["@@/ad.js$document", { isException: true, scopes: ["page"] }],
    ["@@/ad.js$ghide", { isException: true, scopes: ["generic-hiding"] }],
    ["@@/ad.js$elemhide", { isException: true, scopes: ["hiding"] }],
  ])("%s", (line, expected) => {
    expect(parseList(line).network).toEqual([{ ...plain, filters: [String.raw`/ad\.js`], ...expected }]);
  });

  test("~type takes one kind away from all that a rule means", () => {
    const types = parseList("/ad.js$~script").network[0]?.types ?? [];
    expect(types).toContain("image");
    expect(["script", "top-document", "popup"].filter((type) => types.some((each) => each === type))).toEqual(
      [],
    );
  });

  test("a dollar sign may be part of the address", () => {
    expect(parseList("/a$b=1$script").network).toMatchObject([
      { filters: [String.raw`/a\$b=1`], types: ["script"] },
    ]);
    expect(parseList("/a$/b").network).toMatchObject([{ filters: [String.raw`/a\$/b`] }]);
  });

  test("hosts files and plain names of hosts", () => {
    const text = "0.0.0.0 A.example  b.example # why\r\n127.0.0.1\tc.example\rd.example\n";
    expect(parseList(text).network.map(({ filters }) => filters[0]?.match(/[a-d]\\\.example/u)?.[0])).toEqual(
      [String.raw`a\.example`, String.raw`b\.example`, String.raw`c\.example`, String.raw`d\.example`],
    );
  });
});

test.each<[string, object]>([
  ["##.ad", { isException: false, domains: null, selector: ".ad" }],
  ["###ad", { isException: false, domains: null, selector: "#ad" }],
  ["##.广告", { isException: false, domains: null, selector: ".广告" }],
  [
    "a.example, B.example## .ad > p",
    {
      isException: false,
      domains: { kind: "only", domains: ["a.example", "b.example"] },
      selector: ".ad > p",
    },
  ],
  [
    "~a.example##.ad",
    { isException: false, domains: { kind: "except", domains: ["a.example"] }, selector: ".ad" },
  ],
  [
    "a.example#@#.ad",
    { isException: true, domains: { kind: "only", domains: ["a.example"] }, selector: ".ad" },
  ],
  ["#@#.ad", { isException: true, domains: null, selector: ".ad" }],
  ["##div:has(> .ad)", { isException: false, domains: null, selector: "div:has(> .ad)" }],
])("rule about elements: %s", (line, expected) => {
  expect(parseList(line).hiding).toEqual([expected]);
});
