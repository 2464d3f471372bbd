import { expect, test } from "vitest";
import { scanPage } from "./scan-page.ts";

async function addresses(html: string): Promise<string[]> {
  const page = await scanPage(html);
  return page.addresses.map(({ kind, address }) => `${kind} ${address}`);
}

test.each([
  [`<script src=a.js></script><script type=module src=b.js></script>`, ["script a.js", "module b.js"]],
  [`<script type="text/template" src=no.js><img src=no.png></script>`, []],
  [`<script nomodule src=no.js></script>`, []],
  [
    `<link rel="stylesheet" href=a.css><link rel="shortcut icon" href=i.ico><link rel=manifest href=m.json>`,
    ["style a.css", "image i.ico", "manifest m.json"],
  ],
  [
    `<link rel=canonical href=/no><link rel=preconnect href=//no><link rel="alternate stylesheet" href=no.css>`,
    [],
  ],
  [`<link rel=modulepreload href=a.js>`, ["module a.js"]],
  [
    `<img src=a.png srcset="b.png 1x, c,d.png 2x,\n e.png">`,
    ["image a.png", "image b.png", "image c,d.png", "image e.png"],
  ],
  [`<picture><source srcset="a.webp 100w, b.webp 200w"></picture>`, ["image a.webp", "image b.webp"]],
  [
    `<video src=a.mp4 poster=p.jpg><source src=b.mp4><track src=t.vtt></video>`,
    ["media a.mp4", "image p.jpg", "media b.mp4", "media t.vtt"],
  ],
  [
    `<a href="a.html?x=1&amp;y=2">x</a><form action=/search></form><iframe src=f.html></iframe>`,
    ["page a.html?x=1&y=2", "form /search", "frame f.html"],
  ],
  [`<!-- <img src=no.png> --><noscript><img src=no.png></noscript>`, []],
  [`<svg><use href="i.svg#a"/><image xlink:href=b.png /></svg>`, ["image i.svg#a", "image b.png"]],
])("%s", async (html, expected) => {
  expect(await addresses(html)).toEqual(expected);
});

test("reads what the page says about itself", async () => {
  const page = await scanPage(`<!doctype html><html lang=zh><head><base href=/app/>
    <meta name=VIEWPORT content=x><title>一
    二</title><meta http-equiv="Content-Security-Policy" content="script-src 'self'"></head>
    <svg><title>no</title></svg></html>`);
  expect(page).toMatchObject({
    title: "一 二",
    lang: "zh",
    hasViewport: true,
    base: { address: "/app/" },
    policy: "script-src 'self'",
  });
});

test("inline code keeps its place", async () => {
  const html = `<style>a{}</style>\n<script>\nfetch("x < y")</script><p style="background:url(b.png)">
    <script type=importmap>{"imports":{}}</script>`;
  const page = await scanPage(html);
  expect(page.styles.map(({ text }) => text)).toEqual(["a{}", "background:url(b.png)"]);
  expect(page.scripts).toEqual([{ text: '\nfetch("x < y")', at: html.indexOf("\nfetch") }]);
  expect(page.importMaps.map(({ text }) => text)).toEqual(['{"imports":{}}']);
});

test("siblings are not depth, and void elements close themselves", async () => {
  const page = await scanPage(`${"<p>x<br><img src=a.png></p><li>".repeat(3000)}<a href=z.html>`);
  expect(page.addresses.at(-1)).toMatchObject({ kind: "page", address: "z.html" });
});
