import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatRoute, parseRoute } from "../www/js/route.js";
import { welcomeNotes } from "../www/js/welcome.js";

const www = new URL("../www/", import.meta.url);
const files = readdirSync(www, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    `/${`${entry.parentPath ?? entry.path}/`.slice(www.pathname.length)}/${entry.name}`.replace(/\/+/g, "/"),
  );

describe("service worker", () => {
  it("keeps every file of the app", () => {
    const source = readFileSync(new URL("sw.js", www), "utf8");
    const list = JSON.parse(/const FILES = (\[[^\]]*\])/.exec(source)[1].replace(/,\s*\]/, "]"));
    const expected = files.filter((file) => file !== "/sw.js" && file !== "/index.html");
    expect(list.toSorted()).toEqual(["/", ...expected].toSorted());
  });
});

describe("pages and scripts", () => {
  it("load nothing from anywhere else", () => {
    for (const file of files.filter((name) => /\.(html|css|webmanifest)$/.test(name))) {
      expect(readFileSync(new URL(`.${file}`, www), "utf8"), file).not.toMatch(
        /(src|href)="https?:|url\("?https?:/,
      );
    }
  });

  it("agree on the elements they share", () => {
    const html = readFileSync(new URL("index.html", www), "utf8");
    for (const file of files.filter((name) => name.endsWith(".js"))) {
      for (const [, id] of readFileSync(new URL(`.${file}`, www), "utf8").matchAll(/byId\("([^"]+)"\)/g)) {
        expect(html, `#${id} of ${file}`).toContain(`id="${id}"`);
      }
    }
  });
});

describe("icon", () => {
  it("is the same for the packaged app and for the page", () => {
    const icon = (path) => readFileSync(new URL(path, www), "utf8");
    expect(icon("icon.svg")).toBe(icon("../icon.svg"));
  });
});

describe("routes", () => {
  it.each([
    ["/", { noteId: null, query: "", tag: null }],
    ["/index.html", { noteId: null, query: "", tag: null }],
    ["/notes/abc?q=a+b&tag=%C3%BC", { noteId: "abc", query: "a b", tag: "ü" }],
    ["/notes/%zz", { noteId: "%zz", query: "", tag: null }],
    ["/elsewhere", { noteId: null, query: "", tag: null }],
  ])("reads %s", (path, route) => {
    expect(parseRoute(`http://app.localhost${path}`)).toEqual(route);
  });

  it("writes what it reads", () => {
    const route = { noteId: "a/b 木", query: "x & y", tag: "ü" };
    expect(parseRoute(`http://app.localhost${formatRoute(route)}`)).toEqual(route);
  });
});

describe("first start", () => {
  it("shows the pinned welcome first and no two notes at the same moment", () => {
    const notes = welcomeNotes(1_000_000);
    expect(notes[0]).toMatchObject({ title: "Welcome to Notes", pinned: true, updated: 1_000_000 });
    expect(new Set(notes.map((note) => note.updated)).size).toBe(notes.length);
  });
});
