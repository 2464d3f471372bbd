import { describe, expect, test } from "vitest";
import type { WrittenDefinition } from "@pakeplus/core";
import { startSite } from "../testing/site.ts";
import { tempFolder } from "../testing/temp-folder.ts";
import { checkProject } from "./check-project.ts";
import type { CheckResult } from "./check-project.ts";

const GOOD_PAGE = "<!doctype html><html lang=en><title>T</title>";
const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>';

interface Options {
  written?: Partial<WrittenDefinition>;
  targets?: readonly string[];
  fetch?: typeof fetch;
}

async function check(dir: string, { written, targets = [], fetch }: Options = {}): Promise<CheckResult> {
  return checkProject(
    {
      root: dir,
      definitionFile: null,
      written: { id: "com.example.t", name: "T", source: { dir: "." }, ...written },
      notices: [],
    },
    {
      targets,
      shells: ["linux"],
      outDir: `${dir}/out`,
      iconFile: null,
      fetch: fetch ?? (() => Promise.reject(new Error("the network was used"))),
      signal: new AbortController().signal,
    },
  );
}

/** `code place detail` of everything found in a folder of these files and a good icon. */
async function findIn(files: Readonly<Record<string, string>>, options: Options = {}): Promise<string[]> {
  const { findings } = await check(tempFolder({ "icon.svg": ICON, ...files }), options);
  return findings.map(
    ({ code, place, detail }) => `${code} ${place === null ? "-" : `${place.file}:${place.line}`} ${detail}`,
  );
}

describe("a folder", () => {
  test("without faults", async () => {
    expect(
      await findIn({
        "index.html": `${GOOD_PAGE}<link rel=stylesheet href=css/a.css><script type=module src=js/a.js></script><a href="docs/">d</a>`,
        "css/a.css": "@import url(b.css); a { background: url(../img/x%20y.png) }",
        "css/b.css": "@font-face { src: url(gone.eot), url(f.woff2) }",
        "css/f.woff2": "f",
        "img/x y.png": "p",
        "js/a.js":
          "import './b.js'; import('./c.js'); fetch('data.json'); navigator.serviceWorker.register('sw.js')",
        "js/b.js": "",
        "js/c.js": "",
        "data.json": "{}",
        "sw.js": "importScripts('js/b.js')",
        "docs/index.html": `${GOOD_PAGE}<img src=../img/x%20y.png>`,
      }),
    ).toEqual([]);
  });

  test("what is missing is found with its place, through every kind of file", async () => {
    expect(
      await findIn({
        "index.html": `${GOOD_PAGE}\n<link rel=stylesheet href=a.css>\n<script type=module src=a.js></script>\n<link rel=manifest href=m.webmanifest>`,
        "a.css": "a {}\n@import url(gone.css);",
        "a.js": "\n\nimport './gone.js'",
        "m.webmanifest": '{"icons":[{"src":"gone.png"}]}',
      }),
    ).toEqual([
      "file-missing a.css:2 gone.css is not in the folder.",
      "file-missing a.js:3 gone.js is not in the folder.",
      "resource-missing m.webmanifest:1 gone.png is not in the folder.",
    ]);
  });

  test("scripts that nothing leads to are not judged by their imports", async () => {
    expect(
      await findIn({ "index.html": GOOD_PAGE, "lib/a.mjs": "import 'vue'; import './gone.js'" }),
    ).toEqual([]);
  });

  test("modules by name need an import map", async () => {
    const script = "import { ref } from 'vue';";
    expect(
      await findIn({ "index.html": `${GOOD_PAGE}<script type=module src=a.js></script>`, "a.js": script }),
    ).toEqual(["bare-import a.js:1 The script imports vue, and no import map says where that is."]);
    expect(
      await findIn({
        "index.html": `${GOOD_PAGE}<script type=importmap>{"imports":{"vue":"./v.js"}}</script><script type=module src=a.js></script>`,
        "a.js": script,
        "v.js": "",
      }),
    ).toEqual([]);
  });

  test("a build for a project page", async () => {
    expect(
      await findIn({
        "index.html": `${GOOD_PAGE}<script type=module src=/my-repo/assets/a.js></script>`,
        "assets/a.js": "",
      }),
    ).toEqual([
      "other-base index.html:1 Addresses begin with /my-repo/, but the files stand directly in the folder.",
    ]);
  });

  test("what build refuses", async () => {
    expect(await findIn({ "page.html": GOOD_PAGE })).toEqual([
      "source-refused - The folder to package has no index.html. The app would have no page to start with.",
    ]);
    const [refused] = await findIn({}, { written: { source: { dir: "gone" }, icon: "icon.svg" } });
    expect(refused).toMatch(/^source-refused /);
  });

  test("secrets are named, never shown", async () => {
    const key = ["sk_", "live_", "aB3dE5gH7jK9mN1pQ2rS4tU6"].join("");
    const found = await findIn({
      "index.html": GOOD_PAGE,
      "a.js": `\nconst k = "${key}"`,
      ".env": `K=${key}`,
    });
    expect(found).toEqual([
      "secret-file - .env looks like environment variables.",
      "secret-token a.js:2 The file holds what looks like a live key of Stripe.",
    ]);
  });

  test("a file to inject that is not there, and a folder of its name", async () => {
    const written = { inject: [{ css: "gone.css" }, { js: "sub" }, { js: "a.js" }] };
    const found = await findIn({ "index.html": GOOD_PAGE, "a.js": "", "sub/x": "" }, { written });
    expect(found).toEqual([
      "inject-missing - gone.css does not exist.",
      "inject-missing - sub does not exist.",
    ]);
  });

  test("the icon that build would take is looked at", async () => {
    const dir = tempFolder({ "index.html": `${GOOD_PAGE}<link rel=icon href=i.png>`, "i.png": "no picture" });
    const found = await check(dir, { written: { icon: "i.png" } });
    expect(found.findings.map(({ code }) => code)).toEqual(["icon-unreadable"]);
    const derived = await check(dir);
    expect(derived.findings.map(({ code }) => code)).toEqual(["icon-missing"]);
  });

  test("platforms are those asked for", async () => {
    const dir = tempFolder({ "index.html": GOOD_PAGE, "icon.svg": ICON });
    expect((await check(dir)).families).toEqual(["linux"]);
    expect((await check(dir, { targets: ["ios", "macos-arm64", "macos-x64"] })).families).toEqual([
      "ios",
      "macos",
    ]);
  });
});

/** `code detail` of everything found on a website on loopback. */
async function visit(answers: Parameters<typeof startSite>[0], path = "/"): Promise<string[]> {
  const { origin } = await startSite(answers);
  const written = { source: { url: `${origin}${path}` } };
  const { findings } = await check(tempFolder(), { written, fetch });
  return findings.map(({ code, detail }) => `${code} ${detail.replaceAll(origin, "")}`);
}

describe("a website", () => {
  test("without faults", async () => {
    expect(await visit({ "/": GOOD_PAGE })).toEqual([]);
  });

  test("its own scripts are read, those of others are not", async () => {
    const other = await startSite({ "/b.js": "navigator.gpu" });
    const found = await visit({
      "/": `${GOOD_PAGE}<script src=/a.js></script><script src=${other.origin}/b.js></script><script src=/gone.js></script>`,
      "/a.js": "new RTCPeerConnection()",
    });
    expect(found).toEqual([
      "feature-missing WebRTC calls: a script mentions RTCPeerConnection; apps for Linux do not have it.",
    ]);
    expect(other.requests).toEqual([]);
  });

  test("an error, another kind of file, and no answer", async () => {
    expect(await visit({}, "/gone")).toEqual(["site-status /gone answered with HTTP status 404."]);
    const png = await visit({ "/x.png": "png" }, "/x.png");
    expect(png).toEqual(["site-not-a-page /x.png is no HTML page."]);
    const { findings } = await check(tempFolder(), {
      written: { source: { url: "http://127.0.0.1:9/" } },
      fetch,
    });
    expect(findings.map(({ code }) => code)).toEqual(["site-unreachable"]);
  });

  test("a redirect to another website", async () => {
    const other = await startSite({ "/": GOOD_PAGE });
    const found = await visit({
      "/": (_, response) => {
        response.writeHead(302, { location: `${other.origin}/` }).end();
      },
    });
    expect(found).toEqual([`site-leads-away / leads to ${other.origin}/, which opens outside the app.`]);
  });
});
