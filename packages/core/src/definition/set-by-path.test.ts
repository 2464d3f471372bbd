import { describe, expect, test } from "vitest";
import { createRandom, SEED } from "../testing/random.ts";
import { written } from "../testing/written.ts";
import type { WrittenDefinition } from "./schema.ts";
import { setByPath } from "./set-by-path.ts";

const base = written({ icon: "x.png", permissions: { camera: "deny" }, author: "Ada" });

function set(path: string, text: string): Partial<WrittenDefinition> {
  const result = setByPath(base, path, text);
  if (!result.ok) throw new Error(result.issues[0]?.message);
  return result.value;
}

test(`random paths and texts never throw and never touch prototypes (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  const words =
    "window width icon src shape navigation rules 0 1 open platforms linux __proto__ constructor permissions camera source".split(
      " ",
    );
  const texts = ["1", "true", "null", "{}", "[]", '{"__proto__":{"polluted":1}}', "x", "", "[1"];
  const results = Array.from({ length: 5000 }, () => {
    const path = Array.from({ length: 1 + random.int(4) }, () => random.pick(words)).join(".");
    return setByPath(base, path, random.pick(texts));
  });
  expect(results.filter(({ ok }) => ok).length).toBeGreaterThan(50);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

describe("a value from the command line", () => {
  test.each<[string, string, object]>([
    ["window.width", "1200", { window: { width: 1200 } }],
    ["window.zoom", "1.5", { window: { zoom: 1.5 } }],
    ["window.x", "-5", { window: { x: -5 } }],
    ["window.tray", "true", { window: { tray: true } }],
    ["window.minWidth", "null", { window: { minWidth: null } }],
    ["name", "true", { name: "true" }],
    ["version", "2.0.0", { version: "2.0.0" }],
    ["description", '{"a":1}', { description: '{"a":1}' }],
    ["source.spa", "true", { source: { dir: "www", spa: true } }],
    ["source", '{"url":"https://a.example"}', { source: { url: "https://a.example" } }],
    ["icon", "a.png", { icon: "a.png" }],
    ["icon.shape", "circle", { icon: { src: "x.png", shape: "circle" } }],
    ["author.email", "a@b.c", { author: { name: "Ada", email: "a@b.c" } }],
    ["permissions.camera", "allow", { permissions: { camera: "allow" } }],
    ["permissions.camera", "true", { permissions: { camera: true } }],
    ["permissions.camera.usage", "Scan", { permissions: { camera: { grant: "deny", usage: "Scan" } } }],
    ["navigation.rules.0.open", "app", { navigation: { rules: [{ open: "app" }] } }],
    ["targets", '["linux"]', { targets: ["linux"] }],
    ["platforms.linux.window.width", "500", { platforms: { linux: { window: { width: 500 } } } }],
  ])("%s=%s", (path, text, expected) => {
    expect(set(path, text)).toMatchObject(expected);
  });

  test("leaves the given definition as it was", () => {
    const before = JSON.stringify(base);
    set("permissions.camera", "allow");
    expect(JSON.stringify(base)).toBe(before);
  });

  test.each([
    ["window.widht", "1", 'Did you mean "window.width"?'],
    ["width", "1", 'Did you mean "window.width"?'],
    ["wndow.width", "1", 'Did you mean "window"?'],
    ["", "1", "not a key"],
    ["__proto__.polluted", "1", "not a key"],
    ["constructor", "1", "not a key"],
    ["window.width", "wide", "whole number from 100 to 16384"],
    ["window.tray", "yes", "true or false"],
    ["window.width", "1e3", "whole number"],
    ["targets", "linux", "must be a list"],
    ["navigation.rules.1.open", "app", "does not exist"],
  ])("%s=%s is refused", (path, text, message) => {
    const result = setByPath(base, path, text);
    expect(result.ok ? "" : result.issues[0]?.message).toContain(message);
  });
});
