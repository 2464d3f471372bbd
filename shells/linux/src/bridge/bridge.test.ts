import { describe, expect, it } from "vitest";
import { booleanArgument, lineArgument, textArgument } from "./arguments.ts";
import { capabilityOf, isAllowed, powersOf } from "./authorize.ts";
import { parseNativeMessage } from "./parse-message.ts";
import {
  formatStore,
  MAX_VALUE_LENGTH,
  parseStore,
  storeFileName,
  withoutKey,
  withValue,
} from "./store-table.ts";

const call = {
  kind: "call",
  world: "page",
  origin: "http://app.localhost",
  document: null,
  name: "store.get",
  args: ["k"],
};

describe("messages", () => {
  it("reads calls, links and repairs", () => {
    expect(parseNativeMessage(JSON.stringify(call))).toEqual(call);
    const repair = { kind: "repair", name: "setAppBadge", origin: "https://a", document: "d", args: [1] };
    expect(parseNativeMessage(JSON.stringify(repair))).toEqual(repair);
    expect(parseNativeMessage('{"kind":"link","url":"https://a"}')).toEqual({
      kind: "link",
      url: "https://a",
    });
  });

  it.each([
    "",
    "null",
    "[]",
    '{"kind":"call"}',
    '{"kind":"link","url":5}',
    JSON.stringify({ ...call, args: "x" }),
    JSON.stringify({ ...call, origin: 1 }),
    JSON.stringify({ ...call, world: "native" }),
    JSON.stringify({ ...call, kind: "repair" }),
    JSON.stringify({ ...call, args: ["x".repeat(2 * 1024 * 1024)] }),
  ])("refuses message %#", (text) => {
    expect(parseNativeMessage(text)).toBeNull();
  });
});

describe("powers", () => {
  const capabilities = [
    { origin: "http://app.localhost", allow: ["app", "store"] },
    { origin: "null", allow: ["app"] },
  ] as const;

  it.each([
    ["http://app.localhost", "store", true],
    ["http://app.localhost", "window", false],
    ["http://app.localhost:81", "store", false],
    ["https://app.localhost", "store", false],
    ["null", "app", false],
  ])("%s, %s: %s", (origin, capability, expected) => {
    expect(isAllowed(capabilities, origin, capability)).toBe(expected);
  });

  it("has a list of its own for each world", () => {
    const config = {
      capabilities: [],
      isolatedCapabilities: [{ origin: "https://a", allow: [], commands: {} }],
    };
    expect(powersOf(config, { world: "page" })).toBe(config.capabilities);
    expect(powersOf(config, { world: "isolated" })).toBe(config.isolatedCapabilities);
  });

  it("takes the part before the dot", () => {
    expect([capabilityOf("store.get"), capabilityOf("open")]).toEqual(["store", "open"]);
  });
});

describe("store", () => {
  it("keeps values, also under names of JavaScript's own", () => {
    const table =
      withValue(withValue(new Map(), "__proto__", "1") ?? new Map(), "文", '{"a":[1]}') ?? new Map();
    expect([...(parseStore(formatStore(table)) ?? [])]).toEqual([...table]);
    expect([...withoutKey(table, "文").keys()]).toEqual(["__proto__"]);
  });

  it("refuses what is too large", () => {
    expect(withValue(new Map(), "k", "x".repeat(MAX_VALUE_LENGTH + 1))).toBeNull();
    const full = new Map(
      Array.from({ length: 10 }, (_none, index) => [`${index}`, "x".repeat(MAX_VALUE_LENGTH)]),
    );
    expect(withValue(full, "one more", "1")).toBeNull();
  });

  it.each(["", "[]", "null", "5"])("does not take %j for a store", (text) => {
    expect(parseStore(text)).toBeNull();
  });

  it("names files by origin", () => {
    expect(storeFileName("https://a.example:81")).toBe("https%3A%2F%2Fa.example%3A81.json");
  });
});

it("checks arguments by type and length", () => {
  expect([
    textArgument("ab", { min: 1, max: 2 }),
    textArgument("abc", { min: 1, max: 2 }),
    textArgument(5, { min: 0, max: 9 }),
  ]).toEqual(["ab", null, null]);
  expect([booleanArgument(true), booleanArgument("true")]).toEqual([true, null]);
  expect(lineArgument("a\nb", 10)).toBe("a b");
});
