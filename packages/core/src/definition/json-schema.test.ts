import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { createRandom, SEED } from "../testing/random.ts";
import { written } from "../testing/written.ts";
import { definitionJsonSchema } from "./json-schema.ts";
import { definitionSchema, type WrittenDefinition } from "./schema.ts";

const judge = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(
  definitionJsonSchema(),
);

const FULL = written({
  $schema: "schema.json",
  slug: "notes",
  version: "1.2.3-beta.1",
  description: "One.\nTwo.",
  author: { name: "Ada", email: "ada@example.com", url: "https://ada.example" },
  homepage: "https://example.com",
  license: "MIT",
  category: "office",
  source: { dir: "www", entry: "a/index.html", spa: true, ignore: ["*.map"], include: [".well-known"] },
  icon: { src: "icon.svg", shape: "rounded", background: "#fff", padding: 0.1 },
  window: { width: 800, minWidth: 400, x: 5, y: 5, backgroundColor: null, zoom: 1.25, theme: "dark" },
  navigation: { preset: "browser", rules: [{ match: "mailto:*", open: "system" }] },
  signIn: { mode: "popup", providers: ["google"], hosts: ["sso.example.com"] },
  inject: [
    { css: "a.css" },
    { js: "a.js", when: "end", world: "isolated", origins: ["https://example.com"] },
  ],
  block: { hosts: ["ads.example"], lists: ["ads.txt"] },
  permissions: { camera: true, microphone: "ask", location: { grant: "allow", usage: "Maps" } },
  capabilities: [
    { origin: "self", allow: ["run"], commands: { ls: { program: "ls", args: ["-l", { pattern: "a+" }] } } },
  ],
  network: {
    userAgent: "x",
    proxy: "http://proxy:3128",
    cleartext: ["nas:80"],
    cors: ["https://api.example"],
  },
  links: { schemes: ["notes"], fileTypes: [{ extension: "md", mime: "text/markdown" }] },
  update: { feed: "https://example.com/feed", publicKey: `${"A".repeat(43)}=` },
  publish: { repository: "ada/apps", releases: "ada/releases" },
  platforms: { linux: { window: { width: 900 } }, android: { id: "com.example.a", orientation: "portrait" } },
  targets: ["linux", { target: "android", formats: ["apk"] }],
  signing: { linux: { key: "GPG_KEY" } },
  debug: true,
});

const JUNK = [
  null,
  true,
  -1,
  0,
  1.5,
  1e9,
  "",
  " ",
  "#fff",
  "a\nb",
  "📖",
  "https://example.com",
  [],
  {},
  ["x"],
  { x: 1 },
];

type Json = Record<string, unknown>;

/** Replaces, removes or adds one thing somewhere. */
function mutate(value: unknown, random: ReturnType<typeof createRandom>): unknown {
  if (typeof value !== "object" || value === null || random.int(4) === 0) return random.pick(JUNK);
  if (Array.isArray(value)) {
    const list: unknown[] = [...(value as unknown[])];
    if (list.length === 0) return [random.pick(JUNK)];
    const index = random.int(list.length);
    return list.with(index, mutate(list[index], random));
  }
  const record: Json = { ...value };
  const key = random.pick([...Object.keys(record), "extra"]);
  if (random.int(5) === 0) {
    const { [key]: _, ...rest } = record;
    return rest;
  }
  return { ...record, [key]: mutate(record[key], random) };
}

describe("the JSON Schema", () => {
  test("is committed as it is generated", () => {
    const committed = readFileSync(new URL("../../schema.json", import.meta.url), "utf8").replaceAll(
      "\r\n",
      "\n",
    );
    expect(committed).toBe(`${JSON.stringify(definitionJsonSchema(), null, 2)}\n`);
  });

  test("takes the smallest and a full definition", () => {
    for (const value of [written(), FULL]) {
      judge(value);
      expect(judge.errors ?? []).toEqual([]);
      expect(definitionSchema.safeParse(value).error).toBeUndefined();
    }
  });

  test("takes the example of the repository", () => {
    const file = new URL("../../../../examples/notes/pakeplus.json", import.meta.url);
    const example = JSON.parse(readFileSync(file, "utf8")) as WrittenDefinition;
    judge(example);
    expect(judge.errors ?? []).toEqual([]);
    expect(definitionSchema.safeParse(example).success).toBe(true);
  });

  test(`judges 4,000 damaged definitions as our own schema does (seed ${SEED})`, () => {
    const verdicts = Array.from({ length: 4000 }, (_, index) => {
      const value = mutate(FULL, createRandom(SEED * 7919 + index));
      return { value, ours: definitionSchema.safeParse(value).success, theirs: judge(value) };
    });
    expect(verdicts.filter(({ ours, theirs }) => ours !== theirs)).toEqual([]);
    const good = verdicts.filter(({ ours }) => ours).length;
    expect(Math.min(good, verdicts.length - good)).toBeGreaterThan(100);
  });

  test("describes every key", () => {
    const missing: string[] = [];
    const visit = (node: Json, path: string): void => {
      for (const [key, child] of Object.entries((node["properties"] ?? {}) as Record<string, Json>)) {
        if (typeof child["description"] !== "string" || child["description"].length < 5)
          missing.push(`${path}${key}`);
        visit(child, `${path}${key}.`);
      }
      for (const part of ["anyOf", "items", "additionalProperties", "$defs"]) {
        const inner = node[part];
        if (typeof inner === "object" && inner !== null) {
          for (const child of Array.isArray(inner) || part === "$defs" ? Object.values(inner) : [inner])
            visit(child as Json, path);
        }
      }
    };
    visit(definitionJsonSchema(), "");
    expect(missing).toEqual([]);
  });
});
