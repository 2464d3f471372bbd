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
