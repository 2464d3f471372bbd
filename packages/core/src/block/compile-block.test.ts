import { describe, expect, test } from "vitest";
import { AppError } from "../errors.ts";
import { describeBlock } from "./block-notice.ts";
import { compileBlock } from "./compile-block.ts";
import type { WebkitRule } from "./webkit-rule.ts";

const BUNDLED = { kind: "bundled", origin: "http://app.localhost" } as const;
const REMOTE = { kind: "remote", origin: "https://site.example" } as const;

function compile(lines: readonly string[], start: typeof BUNDLED | typeof REMOTE = BUNDLED): WebkitRule[] {
  const lists = [{ file: "list.txt", text: lines.join("\n") }];
  return JSON.parse(compileBlock({ hosts: [], lists, start }).text) as WebkitRule[];
}

/** What the engine would decide about one request, by the rules' own words and without conditions. */
function isBlocked(rules: readonly WebkitRule[], address: string, type: string): boolean {
  let blocked = false;
  for (const { trigger, action } of rules) {
    const isMeant = trigger["resource-type"]?.some((each) => each === type) ?? true;
    if (!isMeant || !new RegExp(trigger["url-filter"], "i").test(address)) continue;
    if (action.type === "block") blocked = true;
    if (action.type === "ignore-previous-rules") blocked = false;
  }
  return blocked;
}

interface Hidden {
  selector: string;
  only?: readonly string[] | undefined;
  except?: readonly string[] | undefined;
}

const hidden = (rules: readonly WebkitRule[]): Hidden[] =>
  rules.flatMap(({ trigger, action }) =>
    action.type === "css-display-none"
      ? [{ selector: action.selector, only: trigger["if-domain"], except: trigger["unless-domain"] }]
      : [],
  );

describe("the order of the rules gives them their meaning", () => {
  test.each<[string, readonly string[], string, boolean]>([
    ["a rule blocks what pages load", ["||a.example^"], "script", true],
    ["it blocks frames", ["||a.example^"], "child-document", true],
    ["it does not block a page that someone opens", ["||a.example^"], "top-document", false],
    ["it does not block a popup", ["||a.example^"], "popup", false],
    ["$document blocks the page", ["||a.example^$document"], "top-document", true],
    ["$document blocks nothing else", ["||a.example^$document"], "script", false],
    ["$popup blocks the popup", ["||a.example^", "||a.example^$popup"], "popup", true],
    [
      "an exception wins, wherever it stands",
      ["@@/ok/", "@@||a.example/ok", "||a.example^"],
      "script",
      false,
    ],
    ["an exception for another kind does not", ["||a.example^", "@@||a.example^$image"], "script", true],
    ["$important wins over the exception", ["||a.example^$important", "@@||a.example^"], "script", true],
    [
      "an equal exception and $important",
      ["||a.example^", "||a.example^$important", "@@||a.example^"],
      "script",
      true,
    ],
    ["an exception for popups", ["||a.example^$popup,script", "@@||a.example^$popup"], "popup", false],
    ["that leaves scripts blocked", ["||a.example^$popup,script", "@@||a.example^$popup"], "script", true],
  ])("%s", (_name, lines, type, expected) => {
    expect(isBlocked(compile(lines), "https://a.example/ok/ad.js", type)).toBe(expected);
  });

  test("the app's own files are never blocked", () => {
    const rules = compile(["||localhost^$all", "||site.example^$all", "/app.js"]);
    expect(isBlocked(rules, "http://app.localhost/app.js", "script")).toBe(false);
    expect(isBlocked(rules, "http://app.localhost/", "top-document")).toBe(false);
    expect(isBlocked(rules, "http://x.app.localhost/app.js", "script")).toBe(true);
  });

  test("the page of a website app opens, what it loads is still judged", () => {
    const rules = compile(["||site.example^$all", "##.ad"], REMOTE);
    expect(isBlocked(rules, "https://site.example/", "top-document")).toBe(false);
    expect(isBlocked(rules, "https://site.example/ad.js", "script")).toBe(true);
    expect(isBlocked(rules, "https://site.example.org/", "top-document")).toBe(false);
    const last = rules.findLastIndex(({ action }) => action.type === "ignore-previous-rules");
    expect(rules.slice(last + 1)).toMatchObject([{ action: { type: "css-display-none" } }]);
  });

  test("equal rules are written once", () => {
    expect(compile(["||a.example^", "a.example", "0.0.0.0 a.example"])).toHaveLength(3);
  });
});

/** Kinds of the rules about elements, without the last rule, which is about the app's own files. */
const kinds = (line: string): string[] =>
  compile([line, "a.example##.own", "##.everywhere"])
    .slice(0, -1)
    .map(({ action }) => (action.type === "css-display-none" ? action.selector : action.type));

describe("hidden elements", () => {
  test.each<[string, readonly string[], Hidden[]]>([
    ["everywhere", ["##.ad"], [{ selector: ".ad" }]],
    [
      "on some pages",
      ["a.example,b.example##.ad"],
      [{ selector: ".ad", only: ["*a.example", "*b.example"] }],
    ],
    ["but on some", ["##.ad", "a.example#@#.ad"], [{ selector: ".ad", except: ["*a.example"] }]],
    [
      "but on some more",
      ["~b.example##.ad", "a.example#@#.ad"],
      [{ selector: ".ad", except: ["*b.example", "*a.example"] }],
    ],
    [
      "not where an exception takes the page away",
      ["a.example,b.example##.ad", "a.example#@#.ad"],
      [{ selector: ".ad", only: ["*b.example"] }],
    ],
    ["shown in doubt", ["a.example##.ad", "www.a.example#@#.ad"], []],
    ["nowhere", ["##.ad", "a.example##.ad", "#@#.ad"], []],
    ["of another selector", ["##.ad", "#@#.banner"], [{ selector: ".ad" }]],
  ])("%s", (_name, lines, expected) => {
    expect(hidden(compile(lines))).toEqual(expected);
  });

  test("$generichide leaves those of the page, $elemhide none", () => {
    const off = "ignore-previous-rules";
    expect(kinds("@@||a.example^$generichide")).toEqual([".everywhere", off, ".own"]);
    expect(kinds("@@||a.example^$elemhide")).toEqual([".everywhere", ".own", off]);
  });

  test("$document switches everything off on a page", () => {
    expect(compile(["@@||a.example^$document", "##.ad"]).slice(0, -1)).toMatchObject([
      { action: { type: "css-display-none" } },
      { trigger: { "url-filter": ".*", "if-top-url": [expect.stringContaining("a\\.example")] } },
    ]);
  });
});

describe("what is said about it", () => {
  test("rules, and lines that were left out", () => {
    const text = ["||a.example^", "/x[0-9]/", "/y[0-9]/", "a##+js(x)"].join("\n");
    const compiled = compileBlock({ hosts: [], lists: [{ file: "l", text }], start: BUNDLED });
    expect(describeBlock(compiled)).toBe(
      "1 rule; 3 lines were skipped: regular expressions (2), scripts for pages (1)",
    );
    expect(describeBlock({ rules: 1234567, lists: [] })).toBe("1,234,567 rules");
    expect(compiled.lists).toMatchObject([{ file: "l", rules: 1 }]);
  });

  test("more than the engine takes is refused", () => {
    const text = Array.from({ length: 150_001 }, (_, index) => `h${index}.example`).join("\n");
    const error = (() => {
      try {
        return compileBlock({ hosts: [], lists: [{ file: "l", text }], start: BUNDLED });
      } catch (cause) {
        return cause;
      }
    })();
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: "BLOCK_TOO_LARGE", reason: expect.stringContaining("150,003") });
  });

  test("hosts of the definition, in any case", () => {
    const { text } = compileBlock({ hosts: ["ADS.example", "1.2.3.4"], lists: [], start: BUNDLED });
    const rules = JSON.parse(text) as WebkitRule[];
    expect(isBlocked(rules, "https://x.ads.example/a", "image")).toBe(true);
    expect(isBlocked(rules, "http://1.2.3.4:8080/a", "image")).toBe(true);
  });
});
