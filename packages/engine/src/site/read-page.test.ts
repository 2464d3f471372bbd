import { expect, test } from "vitest";
import { largestSize, readPage } from "./read-page.ts";

test("reads what a page says about itself", async () => {
  const head = await readPage(`<!doctype html><html lang="zh-CN"><head>
    <title>一 &amp; 二
      三</title><base href="/app/">
    <meta name="description" content="  reads   well ">
    <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#000">
    <meta name="theme-color" content="#abcdef">
    <meta property="og:site_name" content="Site">
    <link rel="manifest" href="m.webmanifest">
    <link rel="shortcut icon" href="f.ico" sizes="16x16 32x32">
    <link rel="apple-touch-icon-precomposed" href="a.png">
    <link rel="mask-icon" href="mask.svg">
    </head><body><svg><title>not this</title></svg>`);
  expect(head).toEqual({
    title: "一 & 二 三",
    appName: "Site",
    description: "reads well",
    themeColor: "#abcdef",
    lang: "zh-CN",
    base: "/app/",
    manifest: "m.webmanifest",
    icons: [
      { href: "f.ico", size: 32, kind: "icon" },
      { href: "a.png", size: null, kind: "apple" },
    ],
  });
});

test.each([
  "",
  "<",
  "<title>",
  "<html><link rel=icon>",
  "\u0000<meta name=description>",
  "<svg><title>x</title>",
])("broken markup %j gives nothing and does not throw", async (html) => {
  expect(await readPage(html)).toMatchObject({ title: null, description: null, icons: [] });
});

test("sizes", () => {
  expect(largestSize("16x16 192X192")).toBe(192);
  expect(largestSize("any")).toBe(Infinity);
  expect(largestSize("big 0x0")).toBeNull();
  expect(largestSize(null)).toBeNull();
});

test("a page that nests without end is read down to a limit", async () => {
  const nested = "<div>".repeat(2_000);
  const page = await readPage(`<title>Deep</title>${nested}<link rel="icon" href="late.png">`);
  expect(page).toMatchObject({ title: "Deep", icons: [] });
});
