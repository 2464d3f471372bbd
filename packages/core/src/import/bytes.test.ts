import { expect, test } from "vitest";
import { createRandom, SEED } from "../testing/random.ts";
import { fromBase64, pictureEnding, pictureIn, utf8Text } from "./bytes.ts";
import { PNG } from "../testing/project-files.ts";

test(`base64 and UTF-8 agree with Node's own (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  for (let round = 0; round < 200; round += 1) {
    const bytes = Uint8Array.from({ length: 1 + random.int(40) }, () => random.int(256));
    expect(fromBase64(Buffer.from(bytes).toString("base64"))).toEqual(bytes);
    const text = random.text(["a", "ä", "书", "📖", "\n"], 20);
    expect(utf8Text(new TextEncoder().encode(text))).toBe(text);
  }
});

test.each(["", "=", "a", "a*bc", "a=bc"])("%j is no base64", (text) => {
  expect(fromBase64(text)).toBeNull();
});

test("what is not UTF-8 is empty", () => {
  expect(utf8Text(Uint8Array.of(0xff))).toBe("");
});

test("pictures are known by their first bytes", () => {
  expect(pictureEnding(PNG)).toBe(".png");
  const svg = new TextEncoder().encode('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect(pictureEnding(svg)).toBe(".svg");
  expect(pictureEnding(new TextEncoder().encode("<html>"))).toBeNull();
  expect(pictureIn(Buffer.from("no picture").toString("base64"))).toBeNull();
});
