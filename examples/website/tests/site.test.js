import { request } from "node:http";
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLibrary } from "../serve.js";

let library;
beforeAll(async () => {
  library = await openLibrary(0);
});
afterAll(async () => library.close());

/** `fetch` would tidy the path up before it is sent. */
function statusOf(path) {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port: library.port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

const site = new URL("../site/", import.meta.url);
const names = readdirSync(site, { recursive: true }).filter((name) => /\.[a-z]+$/.test(name));

describe("the library's server", () => {
  it("has every page, and every address of its own that a page names", async () => {
    for (const name of names.filter((each) => each.endsWith(".html"))) {
      const html = readFileSync(new URL(name, site), "utf8");
      const own = [...html.matchAll(/(?:href|src)="(?:%CATALOGUE%)?(\/[^"#]*)/g)].map(([, path]) => path);
      for (const path of [`/${name}`, ...own]) expect(await statusOf(path), `${name}: ${path}`).toBe(200);
    }
  });

  it.each([
    "/../serve.js",
    "/..%2fserve.js",
    "//etc/passwd",
    "/css/../../pakeplus.json",
    "/__proto__",
    "/nothing",
  ])("has no %s", async (path) => {
    expect(await statusOf(path)).toBe(404);
  });

  it("names downloads as people should keep them", async () => {
    const { headers } = await fetch(`${library.address}downloads/new-books.csv`);
    expect(headers.get("content-disposition")).toBe(
      "attachment; filename*=UTF-8''New%20books%20%E2%80%93%20M%C3%A4rz.csv",
    );
  });

  it("knows who signed in, and nobody before", async () => {
    const nameOf = async (headers = {}) => (await fetch(`${library.address}member/name`, { headers })).json();
    expect(await nameOf()).toBeNull();
    const signIn = (name) =>
      fetch(`${library.address}member/sign-in`, {
        method: "POST",
        body: new URLSearchParams({ name }),
        redirect: "manual",
      });
    const answer = await signIn("Ada; 林");
    expect(answer.headers.get("location")).toBe("/member/welcome.html");
    const [cookie] = answer.headers.get("set-cookie").split(";");
    expect(await nameOf({ cookie })).toBe("Ada; 林");
    expect((await signIn("x".repeat(9000))).headers.get("set-cookie")).toBeNull();
    expect(await nameOf({ cookie: "member=%zz" }).catch(() => "closed")).toBe("closed");
    expect(await nameOf()).toBeNull();
  });
});

it("loads nothing from anywhere else", () => {
  for (const name of names.filter((each) => /\.(html|css|svg|js)$/.test(each))) {
    const text = readFileSync(new URL(name, site), "utf8");
    expect(text, name).not.toMatch(/src="https?:|url\("?https?:|@import|<link[^>]+href="https?:/);
  }
});

it("hides and styles only what the pages have", () => {
  const definition = JSON.parse(readFileSync(new URL("../pakeplus.json", import.meta.url), "utf8"));
  const html = readFileSync(new URL("index.html", site), "utf8");
  const hidden = definition.inject.flatMap(({ hide = [] }) => hide);
  for (const selector of hidden) expect(html).toContain(`class="${selector.slice(1)}"`);
  const css = readFileSync(new URL("../inject/app.css", import.meta.url), "utf8");
  for (const [, name] of css.matchAll(/^\.([a-z-]+)/gm))
    expect(`${html} help-desk`, name).toMatch(new RegExp(`\\b${name}\\b`));
});
