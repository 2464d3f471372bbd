import { describe, expect, it } from "vitest";
import { parseInline, safeHref } from "../www/js/inline.js";
import { parseMarkdown, setTask } from "../www/js/markdown.js";
import { plainText } from "../www/js/plain-text.js";

const text = (value) => ({ type: "text", text: value });

describe("parseInline", () => {
  it.each([
    ["**bold** word", [{ type: "strong", children: [text("bold")] }, text(" word")]],
    [
      "*a **b** c*",
      [{ type: "em", children: [text("a "), { type: "strong", children: [text("b")] }, text(" c")] }],
    ],
    ["~~gone~~", [{ type: "del", children: [text("gone")] }]],
    ["`a*b*`", [{ type: "code", text: "a*b*" }]],
    ["snake_case_name", [text("snake_case_name")]],
    ["2 * 3 * 4", [text("2 * 3 * 4")]],
    ["\\*not\\*", [text("*not*")]],
    ["**open", [text("**open")]],
    ["a\nb", [text("a"), { type: "break" }, text("b")]],
  ])("reads %j", (source, spans) => {
    expect(parseInline(source)).toEqual(spans);
  });

  it("turns a bare address into a link without the full stop after it", () => {
    expect(parseInline("(See https://example.com/a_b?c=1.)")).toEqual([
      text("(See "),
      { type: "link", href: "https://example.com/a_b?c=1", children: [text("example.com/a_b?c=1")] },
      text(".)"),
    ]);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "//example.com",
    "/notes/a",
  ])("does not link %j", (address) => {
    expect(safeHref(address)).toBeNull();
    expect(JSON.stringify(parseInline(`[x](${address})`))).not.toContain("href");
  });

  it("takes markup as text", () => {
    expect(parseInline("<img src=x onerror=alert(1)>")).toEqual([text("<img src=x onerror=alert(1)>")]);
  });
});

describe("parseMarkdown", () => {
  it("reads nested lists and the line of every task", () => {
    const [list] = parseMarkdown("- [x] one\n  - [ ] inner\n- two\n  more");
    expect(list.items.map((item) => item.task)).toEqual([{ done: true, line: 0 }, null]);
    expect(list.items[0].blocks[0].items[0].task).toEqual({ done: false, line: 1 });
    expect(list.items[1].spans).toEqual([text("two"), { type: "break" }, text("more")]);
  });

  it("tells headings, rules, quotes, code and ordered lists apart", () => {
    const source = "# A\n\n---\n> q\n> - x\n\n```\n# not a heading\n```\n3. c\n4. d\n\nend";
    expect(parseMarkdown(source).map((block) => block.type)).toEqual([
      "heading",
      "rule",
      "quote",
      "code",
      "list",
      "paragraph",
    ]);
    expect(parseMarkdown(source)[4].start).toBe(3);
  });

  it.each([
    ["stars", "*".repeat(50_000)],
    ["open emphasis", "**a ".repeat(15_000)],
    ["brackets", "[".repeat(50_000)],
    ["quotes", ">".repeat(20_000)],
    ["links that never close", "[a](".repeat(15_000)],
    ["indentation", Array.from({ length: 400 }, (_, depth) => `${" ".repeat(depth * 2)}- x`).join("\n")],
  ])("survives %s in bulk within two seconds", (_name, source) => {
    const start = performance.now();
    parseMarkdown(source);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe("setTask", () => {
  it("changes the box in that line and nothing else", () => {
    const source = "- [ ] a [ ]\n> 1. [x] b\nc";
    expect(setTask(source, 0, true)).toBe("- [x] a [ ]\n> 1. [x] b\nc");
    expect(setTask(source, 1, false)).toBe("- [ ] a [ ]\n> 1. [ ] b\nc");
    expect(setTask(source, 2, true)).toBe(source);
    expect(setTask(source, 9, true)).toBe(source);
  });
});

describe("plainText", () => {
  it("leaves the words", () => {
    expect(plainText("# Hi *you*\n\n- [x] a\n  - `b`\n\n> [c](https://d.example)")).toBe("Hi you a b c");
  });
});
