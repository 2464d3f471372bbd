import { expect, test } from "vitest";
import { readManifest } from "./read-manifest.ts";

test("reads what has the right type and ignores the rest", () => {
  expect(
    readManifest(
      JSON.stringify({
        name: " A  b ",
        short_name: 3,
        start_url: "./go",
        icons: [
          { src: "a.png", sizes: "192x192" },
          { src: "m.png", sizes: "512x512", purpose: "maskable" },
          { src: "both.png", purpose: "any maskable" },
          { src: "mono.png", purpose: "monochrome" },
          { sizes: "1x1" },
          "x",
          null,
        ],
      }),
    ),
  ).toMatchObject({
    name: "A b",
    shortName: null,
    startUrl: "./go",
    icons: [
      { src: "a.png", size: 192, maskable: false },
      { src: "m.png", size: 512, maskable: true },
      { src: "both.png", size: null, maskable: false },
    ],
  });
});

test.each(["", "null", "[", "3"])("%j is no manifest", (text) => {
  expect(readManifest(text)).toBeNull();
});
