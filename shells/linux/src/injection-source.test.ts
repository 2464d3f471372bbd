import { createContext, runInContext, runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { guardedScript, injectionOrigins, styleAsScript } from "./injection-source.ts";

it("runs on exactly the given origins and keeps globals global", () => {
  const code = guardedScript("var marker = 1; function hello() { return 2; } // end", [
    "https://a.example:81",
  ]);
  const here = { self: { origin: "https://a.example:81" } };
  const elsewhere = { self: { origin: "https://a.example" } };
  runInNewContext(code, here);
  runInNewContext(code, elsewhere);
  expect(here).toMatchObject({ marker: 1 });
  expect(elsewhere).not.toHaveProperty("marker", 1);
});

it("is not fooled by a page that ran before it", () => {
  const hostile = createContext({
    self: { origin: "https://a.example" },
    location: { origin: "https://evil.example" },
  });
  runInContext("Array.prototype.includes = Array.prototype.some = () => true", hostile);
  const code = guardedScript("var marker = 1;", ["https://a.example"], { afterPage: true });
  expect(runInContext(`${code}; typeof marker`, hostile)).toBe("undefined");
  const honest = { self: { origin: "https://a.example" }, location: { origin: "https://a.example" } };
  expect(runInNewContext(`${code}; marker`, honest)).toBe(1);
});

it("adopts a style sheet whatever its text holds", () => {
  class CSSStyleSheet {
    text = "";
    replaceSync(text: string) {
      this.text = text;
    }
  }
  const css = "a::after{content:'`${x}\\n</style>'}";
  const document = { adoptedStyleSheets: [] as CSSStyleSheet[] };
  const world = { self: { origin: "http://a" }, document, CSSStyleSheet, addEventListener: () => undefined };
  runInNewContext(styleAsScript(css, ["http://a"]), world);
  expect(document.adoptedStyleSheets.map(({ text }) => text)).toEqual([css]);
});

it("means the start origin when none is given", () => {
  const injection = {
    kind: "js",
    code: "",
    when: "end",
    frames: "all",
    world: "page",
    origins: null,
  } as const;
  expect(injectionOrigins(injection, "http://app.localhost")).toEqual(["http://app.localhost"]);
  expect(injectionOrigins({ ...injection, origins: ["https://b"] }, "http://app.localhost")).toEqual([
    "https://b",
  ]);
});
