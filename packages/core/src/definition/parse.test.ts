import { describe, expect, test } from "vitest";
import { createRandom, SEED } from "../testing/random.ts";
import { written } from "../testing/written.ts";
import { checkDefinition, parseDefinition } from "./parse.ts";

function messages(changes: Record<string, unknown>): string[] {
  return checkDefinition({ ...written(), ...changes }).issues.map(
    ({ code, message }) => `${code}: ${message}`,
  );
}

describe("a definition as text", () => {
  test("is returned as written, without defaults", () => {
    const value = written({ $schema: "./schema.json", window: { width: 500 } });
    expect(parseDefinition(JSON.stringify(value))).toEqual({ ok: true, value, issues: [] });
  });

  test("may begin with a byte order mark", () => {
    expect(parseDefinition(`\uFEFF${JSON.stringify(written())}`).ok).toBe(true);
  });

  test("every problem is reported at once, with its place", () => {
    const text = `{
  "id": "notes",
  "name": "Notes",
  "source": { "dir": "www" },
  "window": {
    "widht": 800,
    "height": "600"
  },
  "permissions": { "camera": "alow" }
}`;
    expect(
      parseDefinition(text).issues.map(({ path, code, line, column }) => ({ path, code, line, column })),
    ).toEqual(
      expect.arrayContaining([
        { path: "id", code: "bad-format", line: 2, column: 9 },
        { path: "window.widht", code: "unknown-key", line: 6, column: 5 },
        { path: "window.height", code: "wrong-type", line: 7, column: 15 },
        { path: "permissions.camera", code: "not-allowed", line: 9, column: 30 },
      ]),
    );
    expect(parseDefinition(text).issues).toHaveLength(4);
  });

  test("rules between keys have places too", () => {
    const text = JSON.stringify(written({ window: { minWidth: 900, maxWidth: 800 } }), null, 2);
    expect(parseDefinition(text).issues).toMatchObject([
      { code: "conflict", path: "window.minWidth", line: 8 },
    ]);
  });

  test.each([
    ["", 1, 1, "The file is empty."],
    ["{", 1, 2, 'A "}" is missing'],
    ['{"id":\n1,}', 2, 3, "A comma stands before the closing bracket"],
    ["{'id':1}", 1, 2, "not in single ones"],
    ['{"id" 1}', 1, 7, "colon"],
    ['{"id":1 // why\n}', 1, 9, "no comments"],
    ['{"a":1\r\n"b":2}', 2, 1, "comma is expected"],
    ['{"a":tru}', 1, 6, "no JSON value"],
    ['{"a":1,"a":2}', 1, 8, "twice"],
    ['{"a":"C:\\x"}', 1, 6, "backslash"],
    ["[".repeat(100_000), 1, 65, "nested"],
  ])("%j is no JSON and says where", (text, line, column, message) => {
    const { ok, issues } = parseDefinition(text);
    expect(ok).toBe(false);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ message: expect.stringContaining(message) });
    expect({ line: issues[0]?.line, column: issues[0]?.column }).toEqual({ line, column });
  });

  test(`text with random damage never throws (seed ${SEED})`, () => {
    const random = createRandom(SEED);
    const good = JSON.stringify(written({ window: { width: 500 }, navigation: { rules: [] } }), null, 1);
    for (let index = 0; index < 2000; index += 1) {
      const at = random.int(good.length);
      const damaged =
        good.slice(0, at) +
        random.text("{}[],:\"'\\0a\n\u0000é".split(""), 3) +
        good.slice(at + random.int(4));
      const { ok, issues } = parseDefinition(damaged);
      expect({ damaged, ok }).toEqual({ damaged, ok: issues.length === 0 });
    }
  });
});

describe("messages say what was found, what is expected, and what was meant", () => {
  test.each<[string, Record<string, unknown>, string]>([
    [
      "near key",
      { windw: {} },
      'unknown-key: "windw" is not a key of the definition. Did you mean "window"?',
    ],
    [
      "key of a section",
      { width: 5 },
      'unknown-key: "width" is not a key of the definition. It belongs in "window.width".',
    ],
    [
      "path as a key",
      { "window.width": 5 },
      'unknown-key: "window.width" is not a key of the definition. Write "width" inside "window".',
    ],
    [
      "wrong type",
      { window: { height: "5" } },
      'wrong-type: "window.height" must be a whole number from 100 to 16384; found the text "5".',
    ],
    [
      "null where it may stand",
      { window: { x: true, y: 0 } },
      'wrong-type: "window.x" must be a whole number from -32768 to 32767 or null; found true.',
    ],
    [
      "out of range",
      { window: { zoom: 9 } },
      'out-of-range: "window.zoom" must be a number from 0.25 to 5; found 9.',
    ],
    [
      "near word",
      { category: "games" },
      'not-allowed: "category" must be "audio-video", "developer-tools", "education", "finance", "game", "graphics", "network", "news", "office", "productivity", "science", "social" or "utilities"; found the text "games". Did you mean "game"?',
    ],
    [
      "key of an alternative",
      { icon: { src: "a.png", shap: "x" } },
      'unknown-key: "shap" is not a key of "icon". Did you mean "shape"?',
    ],
    ["neither alternative", { source: {} }, 'missing: "source" needs "url" or "dir".'],
    [
      "both alternatives",
      { source: { url: "https://a.example", dir: "x" } },
      'conflict: "dir" cannot stand beside "url" in "source".',
    ],
    ["no alternative", { icon: 5 }, 'wrong-type: "icon" must be text or an object; found 5.'],
    [
      "empty list",
      { targets: [] },
      'out-of-range: "targets" must be a list of at least 1; found an empty list.',
    ],
    ["missing", { name: undefined }, 'missing: "name" is missing; it must be text.'],
    [
      "prototype as a key",
      JSON.parse('{"__proto__":1}') as Record<string, unknown>,
      'unknown-key: "__proto__" is not a key of the definition.',
    ],
  ])("%s", (_, changes, message) => {
    expect(messages(changes)).toEqual([message]);
  });

  test("a secret is never repeated", () => {
    expect(messages({ signing: { linux: { key: "-----BEGIN PGP-----" } } }).join()).not.toContain("BEGIN");
    expect(messages({ source: { url: "https://ada:hunter2@example.com" } }).join()).not.toContain("hunter2");
  });

  test("what is no object at all is said so", () => {
    expect(checkDefinition([]).issues[0]?.message).toBe(
      "The definition must be an object; found an empty list.",
    );
    expect(checkDefinition(null).issues[0]?.message).toBe("The definition must be an object; found null.");
  });
});
