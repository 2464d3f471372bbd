import { expect, test } from "vitest";
import { rankIcons } from "./rank-icons.ts";

test("drawings first, then enough pixels, then as many as there are", () => {
  const ranked = rankIcons(
    [
      { href: "favicon.ico", size: null, kind: "icon" },
      { href: "touch.png", size: null, kind: "apple" },
      { href: "32.png", size: 32, kind: "icon" },
      { href: "logo.svg", size: null, kind: "icon" },
    ],
    [
      { src: "2048.png", size: 2048, maskable: false },
      { src: "512.png", size: 512, maskable: false },
      { src: "mask512.png", size: 512, maskable: true },
      { src: "192.png", size: 192, maskable: false },
      { src: "512.png", size: 512, maskable: false },
    ],
  );
  expect(ranked).toEqual([
    "logo.svg",
    "512.png",
    "2048.png",
    "mask512.png",
    "192.png",
    "touch.png",
    "favicon.ico",
    "32.png",
  ]);
});
