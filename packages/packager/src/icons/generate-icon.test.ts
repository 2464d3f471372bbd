import sharp from "sharp";
import { expect, test } from "vitest";
import { generateIcon } from "./generate-icon.ts";
import { GLYPHS } from "./glyphs.ts";
import { renderIcons } from "./render-icons.ts";

/** Share of pixels in the colour of the mark. */
async function inkShare(svg: string, ink: number): Promise<number> {
  const { icons } = await renderIcons(Buffer.from(svg), { sizes: [64] });
  const pixels = await sharp(icons[0]?.png).raw().toBuffer();
  let inked = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const near = [0, 1, 2].every((channel) => Math.abs((pixels[at + channel] ?? 0) - ink) < 30);
    if (near && (pixels[at + 3] ?? 0) > 200) inked += 1;
  }
  return inked / (64 * 64);
}

test.each([...GLYPHS.keys(), "一文小说 📖", "📖", "שלום", "é", "ß", "", "\u{200d}", "\u{d800}"])(
  "%j has a mark that is seen and uses no font",
  async (name) => {
    const svg = generateIcon(name, "#204080");
    expect(svg).not.toContain("<text");
    const share = await inkShare(svg, 255);
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.5);
  },
);

test("names that begin alike in Latin share the letter; other names have patterns of their own", () => {
  expect(generateIcon("école", "#204080")).toBe(generateIcon("Echo", "#204080"));
  expect(generateIcon("一", "#204080")).not.toBe(generateIcon("二", "#204080"));
});

test("the mark is dark on a light ground, and a bad colour is replaced", async () => {
  expect(generateIcon("N", "#ffe680")).toContain('stroke="#1b1f24"');
  expect(generateIcon("N", '"/><script>')).toBe(generateIcon("N", null));
});

test("nothing of the name gets into the SVG", () => {
  expect(generateIcon("<script>alert(1)</script>", null)).not.toContain("script");
});
