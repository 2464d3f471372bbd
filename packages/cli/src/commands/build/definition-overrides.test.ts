import { expect, test } from "vitest";
import { iconFileOf, overridesOf } from "./definition-overrides.ts";

const NONE = { name: null, id: null, icon: null, "app-version": null, set: [] };

test("named options win over --set", () => {
  expect(overridesOf({ ...NONE, name: "A", "app-version": "2.0.0", set: ["name=B", "x= a=b "] })).toEqual([
    { path: "name", value: "B" },
    { path: "x", value: " a=b " },
    { path: "name", value: "A" },
    { path: "version", value: "2.0.0" },
  ]);
});

test("an icon on the web is part of the definition, a file is not", () => {
  const web = { ...NONE, icon: "https://example.com/i.png" };
  expect(overridesOf(web)).toEqual([{ path: "icon", value: "https://example.com/i.png" }]);
  expect(iconFileOf(web, "/home")).toBeNull();
  const file = { ...NONE, icon: "../i.png" };
  expect(overridesOf(file)).toEqual([]);
  expect(iconFileOf(file, "/home/me")).toBe("/home/i.png");
});

test.each(["window.width", "=1", ""])("--set %j has no value", (text) => {
  expect(() => overridesOf({ ...NONE, set: [text] })).toThrow("has no value");
});
