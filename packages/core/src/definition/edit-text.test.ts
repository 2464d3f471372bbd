import { expect, test } from "vitest";
import { editDefinitionText } from "./edit-text.ts";

const text = `{\n    "name": "Notes",\n    "window": { "width": 800 }\n}\n`;

test("changes one value and leaves the layout", () => {
  expect(editDefinitionText(text, ["window", "width"], 900)).toBe(text.replace("800", "900"));
  expect(editDefinitionText(text, ["name"], 'A "b"')).toBe(text.replace('"Notes"', '"A \\"b\\""'));
});

test("a new key takes the indentation that is there", () => {
  expect(editDefinitionText(text, ["debug"], true)).toContain('\n    "debug": true\n}');
});

test("takes a key away, and the same value changes nothing", () => {
  expect(editDefinitionText(text, ["window"], undefined)).not.toContain("window");
  expect(editDefinitionText(text, ["name"], "Notes")).toBe(text);
});

/** As people write it: several keys in a line, an object that ends where its list does. */
const MIXED = `{
    "id": "a",   "name": "Tides",
    "navigation": { "rules": [
        { "match": "a:*",   "open": "system" },
        { "match": "b:*", "open": "block" }
    ] }
}
`;
const RULES = ["navigation", "rules"];

test("a key that is added and taken away again leaves the text as it was, wherever it stands", () => {
  for (const path of [
    ["version"],
    ["window", "width"],
    ["navigation", "preset"],
    ["navigation", "rules", 1, "x"],
  ]) {
    const added = editDefinitionText(MIXED, path, "v");
    const owner = path[0] === "window" ? ["window"] : path;
    expect(editDefinitionText(added, owner, undefined)).toBe(MIXED);
    expect(JSON.parse(added)).not.toEqual(JSON.parse(MIXED));
  }
  expect(editDefinitionText(MIXED, ["version"], "1.0.0")).toBe(
    MIXED.replace("] }\n}", '] },\n    "version": "1.0.0"\n}'),
  );
});

test("entries of a list that are moved, added or taken away leave the others as they are written", () => {
  const [first, second] = [
    { match: "a:*", open: "system" },
    { match: "b:*", open: "block" },
  ];
  const third = { match: "c:*", open: "block" };
  expect(editDefinitionText(MIXED, RULES, [second, first])).toBe(
    MIXED.replace(/(\{ "match": "a.*\}),\n( *)(\{ "match": "b.*\})/u, "$3,\n$2$1"),
  );
  expect(editDefinitionText(MIXED, RULES, [first])).toBe(MIXED.replace(/,\n *\{ "match": "b.*\}/u, ""));
  expect(editDefinitionText(MIXED, RULES, [first, second, third])).toBe(
    MIXED.replace('"block" }\n', '"block" },\n        { "match": "c:*", "open": "block" }\n'),
  );
});

test("line ends and tabs of the file are kept", () => {
  const windows = '{\r\n\t"name": "Notes"\r\n}\r\n';
  expect(editDefinitionText(windows, ["window", "width"], 900)).toBe(
    '{\r\n\t"name": "Notes",\r\n\t"window": {\r\n\t\t"width": 900\r\n\t}\r\n}\r\n',
  );
});

test("the first and the only key go without a trace of a comma", () => {
  expect(editDefinitionText(MIXED, ["id"], undefined)).toBe(MIXED.replace('"id": "a",   ', ""));
  expect(editDefinitionText('{ "a": { "b": 1 } }', ["a", "b"], undefined)).toBe('{ "a": {} }');
  expect(editDefinitionText('{ "a": {} }', ["a", "b"], 1)).toContain('"b": 1');
});

test("a value that holds nothing gives way to one that does", () => {
  expect(JSON.parse(editDefinitionText('{ "icon": "a.png" }', ["icon", "src"], "b.png"))).toEqual({
    icon: { src: "b.png" },
  });
});

test("whatever is set stands there afterwards, and everything else as before", () => {
  const paths = [
    ["id"],
    ["name"],
    ["window", "width"],
    ["a", "b", "c"],
    ["navigation", "preset"],
    [...RULES, 0, "open"],
    RULES,
  ];
  const values = [
    1,
    "x",
    true,
    null,
    [],
    ["a", "b"],
    [{ match: "b:*", open: "block" }, { x: 1 }],
    { y: { z: [1] } },
  ];
  const layouts = [
    MIXED,
    JSON.stringify(JSON.parse(MIXED)),
    JSON.stringify(JSON.parse(MIXED), null, "\t"),
    "{}",
  ];
  for (const layout of layouts) {
    for (const path of paths) {
      for (const value of values) {
        const edited = editDefinitionText(layout, path, value);
        const wanted = setAt(JSON.parse(layout), path, value);
        expect(JSON.parse(edited), `${path.join(".")} in ${layout}`).toEqual(wanted);
      }
    }
  }
});

type Branch = Record<string | number, unknown>;

function setAt(root: Branch, path: readonly (string | number)[], value: unknown): Branch {
  let inner = root;
  path.slice(0, -1).forEach((key, at) => {
    inner[key] ??= typeof path[at + 1] === "number" ? [] : {};
    inner = inner[key] as Branch;
  });
  inner[path.at(-1) ?? ""] = value;
  return root;
}
