import { expect, test } from "vitest";
import { scanStyle } from "./scan-style.ts";

const found = (css: string): string[] =>
  scanStyle(css).map(({ kind, addresses }) => `${kind} ${addresses.join(" ")}`);

/** Apart from the quotes behind it, so that no tool takes it for an import of this file. */
const AT_IMPORT = "@import";

test.each([
  [`a { background: url(x.png) }`, ["image x.png"]],
  [`a { background: URL( "x y.png" ) no-repeat, url('z.png') }`, ["image x y.png", "image z.png"]],
  [String.raw`a { background: url(x\ y.png) }`, ["image x y.png"]],
  [
    `${AT_IMPORT} "a.css"; @import url(b.css) screen; @import url("c.css");`,
    ["style a.css", "style b.css", "style c.css"],
  ],
  [`/* url(no.png) */ a::after { content: "url(no.png)" }`, []],
  [`a { width: myurl(no.png); --x: "${AT_IMPORT} 'no'" }`, []],
  [
    `@font-face { font-family: F; src: url(f.woff2) format("woff2"), url(f.ttf) } b { background: url(x.png) }`,
    ["font f.woff2 f.ttf", "image x.png"],
  ],
  [`@font-face { src: url(f.eot); src: local("F"), url(f.woff) }`, ["font f.eot", "font f.woff"]],
  [`@namespace svg url(http://www.w3.org/2000/svg); a { background: url(x.png) }`, ["image x.png"]],
  [`a { background: url(`, ["image "]],
  [`a { content: "`, []],
])("%s", (css, expected) => {
  expect(found(css)).toEqual(expected);
});
