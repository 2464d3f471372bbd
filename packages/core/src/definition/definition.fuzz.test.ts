import { expect, test } from "vitest";
import { AppError } from "../errors.ts";
import { TARGETS } from "../job.ts";
import { planBuild } from "../plan/plan-build.ts";
import { resolveDefinition } from "../resolve/resolve-definition.ts";
import { createRandom, SEED, type Random } from "../testing/random.ts";
import { written } from "../testing/written.ts";
import { checkDefinition, parseDefinition } from "./parse.ts";
import { keysOf, schemasAt } from "./schema-tree.ts";
import type { WrittenDefinition } from "./schema.ts";

/** Values that some key takes, and values that none does. */
const VALUES = [
  [true, false, null, 0, 1, -1, 0.25, 2.5, 100, 500, 16_385, Number.MAX_SAFE_INTEGER, 1e300],
  [
    "",
    " ",
    "a",
    "app",
    "deny",
    "dark",
    "start",
    "isolated",
    "page",
    "#fff",
    "1.2.3",
    "MIT",
    "\u0000",
    "\uD800",
  ],
  ["com.example.x", "https://example.com", "https://*.example.com/a*", "mailto:*", "javascript:*", "*://*:*"],
  ["example.com:80", "socks5://h:1", "../www", "/abs", "C:\\x", "a/b.css", "linux", "run", "self", "GPG_KEY"],
  [[], {}, [[]], [{}], ["linux"], ["a.css"], [null], [".ad"], [{ css: "a.css" }], [{ hide: ["b"] }]],
  [[{ match: "https://example.com", open: "browser" }], [{ match: "x", open: "app" }]],
  [[{ origin: "self", allow: ["app", "run"], commands: { ls: { program: "ls" } } }]],
  [[{ origin: "https://example.com", allow: ["store"] }], { url: "https://example.com" }, { dir: "www" }],
  [{ target: "linux", formats: ["deb"] }, { grant: "ask", usage: "To scan." }, { window: { width: 500 } }],
].flat() as readonly unknown[];

/** A path that the schema knows, sometimes with a wrong last key. */
function randomPath(random: Random): string[] {
  const path: string[] = [];
  for (let depth = 1 + random.int(4); depth > 0; depth -= 1) {
    const keys = keysOf(schemasAt(path));
    if (keys.length === 0) break;
    path.push(
      random.int(40) === 0 ? random.pick(["__proto__", "constructor", "widht", "0"]) : random.pick(keys),
    );
  }
  return path;
}

function withValue(target: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = new Map(Object.entries(typeof target === "object" && target !== null ? target : {}));
  copy.set(key, withValue(copy.get(key), rest, value));
  return Object.fromEntries(copy);
}

function randomDefinition(random: Random): unknown {
  let definition: unknown = written();
  for (let count = random.int(5); count > 0; count -= 1) {
    definition = withValue(definition, randomPath(random), random.pick(VALUES));
  }
  return definition;
}

/** Runs what may only end with an error of ours. */
function attempt(work: () => unknown): string {
  try {
    work();
    return "done";
  } catch (error) {
    if (error instanceof AppError && error.code !== "INTERNAL") return error.code;
    throw error;
  }
}

test(`any value is judged in plain words, and alike as text (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  for (let round = 0; round < 1200; round += 1) {
    const value = randomDefinition(random);
    const judged = checkDefinition(value);
    const messages = judged.issues.map(({ path, message, code }) => ({ path, message, code }));
    for (const { path, message, code } of messages) {
      expect([typeof path, /^[a-z-]+$/.test(code), /[.?]$/.test(message)]).toEqual(["string", true, true]);
      expect(message).not.toMatch(/undefined|\[object|NaN|Invalid input/);
    }
    const asText = parseDefinition(JSON.stringify(value));
    expect(asText.issues.map(({ path, message, code }) => ({ path, message, code }))).toEqual(messages);
    for (const { line = 0, column = 0 } of asText.issues) expect(Math.min(line, column)).toBeGreaterThan(0);
  }
});

test(`what passes the check can be planned and resolved (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  let passed = 0;
  for (let round = 0; round < 1200; round += 1) {
    const value = randomDefinition(random);
    if (!checkDefinition(value).ok) continue;
    passed += 1;
    const definition = value as WrittenDefinition;
    for (const target of TARGETS) resolveDefinition(definition, { target });
    const outcome = attempt(() => planBuild({ written: definition, shells: ["linux"] }));
    expect(["done", "TARGET_UNAVAILABLE", "DEFINITION_INVALID"]).toContain(outcome);
  }
  expect(passed).toBeGreaterThan(200);
});
