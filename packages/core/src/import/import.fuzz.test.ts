import { expect, test } from "vitest";
import { checkDefinition } from "../definition/parse.ts";
import { createRandom, SEED, type Random } from "../testing/random.ts";
import { detectImport } from "./detect.ts";
import { IMPORT_KINDS } from "./kinds.ts";
import { NATIVEFIER_FIELDS } from "./nativefier/fields.ts";
import { importNativefier } from "./nativefier/import-nativefier.ts";
import { PAKE_FIELDS } from "./pake/fields.ts";
import { importPake } from "./pake/import-pake.ts";
import { DESKTOP_FIELDS, TOP_FIELDS } from "./pakeplus/fields.ts";
import { importPakePlus } from "./pakeplus/import-pakeplus.ts";
import { PHONE_FIELDS } from "./pakeplus/phone-fields.ts";
import { WINDOW_FIELDS } from "./pakeplus/window-fields.ts";
import { importedOf } from "../testing/imported.ts";
import { PNG, projectFiles } from "../testing/project-files.ts";
import type { ImportResult } from "./types.ts";

const FILES = projectFiles({
  "icon.png": PNG,
  "a.js": "__TAURI__",
  "a.css": "",
  "index.html": "",
  "www/": "",
});

/** Values that some setting means, and values that none does. */
const VALUES = [
  [true, false, null, "true", "false", "start-in-tray", "disabled", "none", "password", "Dark", "visible"],
  [0, 1, 50, 99.5, 100, 640, 1920, -40, 1e9, Number.MAX_VALUE, "800", "12px", " ", "", "NaN"],
  ["#fff", "#11223344", "2e2c29", [1, 2, 3, 255], [300, 0, 0], "1.0.0", "1", "v2.3-beta", "nonsense"],
  ["icon.png", "a.js", "a.css,missing.css", ["a.js", "a.css", 5], "/etc/passwd", "C:\\x\\icon.png"],
  [
    "http://127.0.0.1:1080",
    "socks5://u:p@h:1",
    "proxy",
    "safari",
    "Agent/1",
    "Agent\u0000/1",
    "x".repeat(5000),
  ],
  [".*", "example\\.com", "(((", "a|b|", "sso.example.org,*.x.test", "-", "*", "<b>", "a{b}", ".ad; #x;;{"],
  ["vertical", "fullscreen", { show: true }, { userAgent: "\u202E" }, {}, [], [null], { a: { b: [{}] } }],
  [
    "com.example.app",
    "_x.y-z.1",
    "1.2",
    "中文 名",
    "\uD800",
    "\u200B",
    "com.example.app.desktop",
    "__proto__",
  ],
  [`data:image/png;base64,${Buffer.from(PNG).toString("base64")}`, "data:,x", "https://example.com/i.png"],
].flat() as readonly unknown[];
const ADDRESSES = [
  "https://example.com",
  "http://localhost:3000/a?b#c",
  "https://sub.example.co.uk",
  "mail.example.org",
  "https://例え.テスト/ä",
  "example.com/ä b",
  "index.html",
  "./www",
  "/abs/dir",
  "./a\u0007b",
  "old\\site",
  "http://[::1]:80/",
  "ftp://x",
  "https://",
  "x",
  " ",
];

function randomSettings(random: Random, keys: readonly string[]): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (let count = random.int(12); count > 0; count -= 1) settings[random.pick(keys)] = random.pick(VALUES);
  if (random.int(20) === 0) settings["unknown setting"] = random.pick(VALUES);
  return settings;
}

/** Throws unless the promises of an import hold. */
function judge(result: ImportResult): boolean {
  if (result.ok) importedOf(result);
  else if (!result.reason.endsWith(".")) throw new Error(`no sentence: ${result.reason}`);
  return result.ok;
}

const ROUNDS = 150;

test(`PakePlus: any settings give a valid definition or a reason (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  let good = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const project = {
      ...randomSettings(random, Object.keys(TOP_FIELDS)),
      ...(random.int(10) > 0 && { url: random.pick(ADDRESSES) }),
      ...(random.int(10) > 0 && { more: { windows: randomSettings(random, Object.keys(WINDOW_FIELDS)) } }),
      ...(random.int(3) > 0 && { desktop: randomSettings(random, Object.keys(DESKTOP_FIELDS)) }),
      ...(random.int(3) > 0 && { phone: randomSettings(random, Object.keys(PHONE_FIELDS)) }),
    };
    if (judge(importPakePlus(JSON.stringify(project), FILES))) good += 1;
  }
  expect(good).toBeGreaterThan(ROUNDS / 2);
});

test(`Pake: any settings give a valid definition or a reason (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  let good = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const settings = { ...randomSettings(random, Object.keys(PAKE_FIELDS)), url: random.pick(ADDRESSES) };
    if (judge(importPake(JSON.stringify(settings), FILES))) good += 1;
  }
  expect(good).toBeGreaterThan(ROUNDS / 2);
});

test(`nativefier: any settings give a valid definition or a reason (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  let good = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const settings = {
      ...randomSettings(random, Object.keys(NATIVEFIER_FIELDS)),
      targetUrl: random.pick(ADDRESSES),
    };
    if (judge(importNativefier(JSON.stringify(settings), FILES))) good += 1;
  }
  expect(good).toBeGreaterThan(ROUNDS / 2);
});

test(`any words of a command line (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  const flags = [...Object.keys(PAKE_FIELDS), ...Object.keys(NATIVEFIER_FIELDS)].map(
    (key) => `--${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
  );
  const texts = VALUES.map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
  const odd = [
    "--",
    "-",
    "--=",
    "-n",
    "-x=",
    "--__proto__",
    "--constructor=1",
    "--no-",
    "---",
    "pake",
    "nativefier",
  ];
  for (let round = 0; round < ROUNDS; round += 1) {
    const words = Array.from({ length: random.int(14) }, () =>
      random.pick(random.pick([flags, texts, odd, ADDRESSES, flags])),
    );
    for (const read of [importPake, importNativefier]) {
      const result = read(words, FILES);
      expect(judge(result)).toBe(result.ok);
    }
  }
});

test(`any text (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  const pieces = [
    '{"',
    '":',
    "}",
    "[",
    "]",
    ",",
    '"',
    "url",
    "https://a.example",
    "window",
    "more",
    "windows",
    "1",
    "null",
    "\\u0000",
    "eyJ",
    "=",
    "\n",
  ];
  for (let round = 0; round < 400; round += 1) {
    const text = random.text(pieces, 14);
    expect([null, ...IMPORT_KINDS]).toContain(detectImport(text));
    for (const read of [importPakePlus, importPake, importNativefier]) {
      expect(judge(read(text, FILES))).toBeTypeOf("boolean");
    }
  }
});

test("settings that only look like objects of the language", () => {
  for (const text of [
    '{"__proto__":{"url":"https://a.example"},"constructor":1,"toString":{}}',
    '{"url":"https://a.example","more":{"windows":{"__proto__":{"width":5},"hasOwnProperty":1}}}',
  ]) {
    judge(importPakePlus(text, FILES));
  }
  expect(checkDefinition({}).ok).toBe(false);
});
