import process from "node:process";
import { expect, test } from "vitest";
import { findTokens } from "./find-tokens.ts";
import { scanPage } from "./scan-page.ts";
import { scanScript } from "./scan-script.ts";
import { scanStyle } from "./scan-style.ts";

/** Put the seed of a failed run into PAKEPLUS_SEED to see the failure again. */
const SEED = Number(process.env["PAKEPLUS_SEED"] ?? 20_261_122);

const PIECES = [
  ..."\"'`/\\(){}[]<>=;:,.#@!&*+-$%?| \n\t0aZ_é😀\0".split(""),
  "${",
  "//",
  "/*",
  "*/",
  "<!--",
  "-->",
  "</script>",
  "<script>",
  "<style>",
  "<a href=",
  "<img srcset=",
  "<base href=",
  "import",
  "from",
  "fetch(",
  "new URL(",
  "import.meta.url",
  "url(",
  "@import ",
  "@font-face{",
  "return ",
  "http://",
  "navigator.",
  "serviceWorker.register(",
  "AKIA",
  "-----BEGIN PRIVATE KEY-----",
  'srcset="a 1x, b"',
  "\\u{",
  "&amp;",
];

/** mulberry32. */
function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

async function scanAll(text: string): Promise<void> {
  scanScript(text);
  scanStyle(text);
  findTokens(text);
  await scanPage(text);
}

test(`no text makes a scanner fail (seed ${SEED})`, async () => {
  const random = createRandom(SEED);
  for (let run = 0; run < 2000; run += 1) {
    const text = Array.from({ length: random(60) }, () => PIECES[random(PIECES.length)] ?? "").join("");
    await expect(scanAll(text), JSON.stringify(text)).resolves.toBeUndefined();
  }
});

test("places lie inside the text", () => {
  const random = createRandom(SEED + 1);
  for (let run = 0; run < 500; run += 1) {
    const text = Array.from({ length: random(40) }, () => PIECES[random(PIECES.length)] ?? "").join("");
    for (const { at } of [...scanScript(text).addresses, ...scanStyle(text), ...findTokens(text)]) {
      expect(at >= 0 && at < text.length, JSON.stringify(text)).toBe(true);
    }
  }
});

const LENGTH = 400_000;
/** Each makes a scanner that goes back look at the rest of the text again and again. */
const HARD = [
  "/",
  "/[",
  "/a",
  '"',
  '\\"',
  "'\\'",
  "`",
  "`${",
  "${",
  "(",
  "{",
  "/*",
  "<!--",
  "url(",
  'url("',
  "@import ",
  "@font-face{src:url(",
  " ",
  "\\",
  "=/",
  "x/",
  ",",
  ", ",
  "<a ",
  "<a href=",
  "-----BEGIN PRIVATE KEY-----\\n",
];

test.each(HARD)("time grows with the length alone: %j", async (piece) => {
  const text = piece.repeat(Math.ceil(LENGTH / piece.length));
  const started = performance.now();
  await scanAll(text);
  await scanPage(`<img srcset="${text.replaceAll('"', "'")}">`);
  // Quadratic time would be minutes at this length.
  expect(performance.now() - started).toBeLessThan(5000);
});

test("a page of elements that never end is given up", async () => {
  const started = performance.now();
  await scanPage("<b>".repeat(200_000) + "</i>".repeat(200_000));
  expect(performance.now() - started).toBeLessThan(5000);
});
