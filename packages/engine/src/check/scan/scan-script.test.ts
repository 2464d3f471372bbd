import { describe, expect, test } from "vitest";
import { scanScript } from "./scan-script.ts";

const addresses = (script: string): string[] =>
  scanScript(script).addresses.map(({ kind, address }) => `${kind} ${address}`);

describe("what a script loads and asks", () => {
  test.each([
    [`import "./a.js"`, ["static ./a.js"]],
    [`import "b"`, ["static b"]],
    [
      `import x, { y } from './a.js'; export * from "./b.js"; export { z } from "../c.js"`,
      ["static ./a.js", "static ./b.js", "static ../c.js"],
    ],
    [`import{a as b}from"./a.js";import*as c from"./c.js"`, ["static ./a.js", "static ./c.js"]],
    [`const m = await import("./a.js")`, ["dynamic ./a.js"]],
    [`import("./a/" + name)`, []],
    ["import(`./a/${name}.js`)", []],
    [`new URL("./a.png", import.meta.url)`, ["asset ./a.png"]],
    [`new URL("./a.png", location.href)`, []],
    [`new Worker("w.js", { type: "module" })`, ["worker w.js"]],
    [`importScripts("a.js")`, ["import-scripts a.js"]],
    [`fetch("api/x")`, ["request api/x"]],
    [`window.fetch('/x', {})`, ["request /x"]],
    [`fetch("/x/" + id)`, []],
    [`fetch(\`/x\`)`, ["request /x"]],
    [`cache.fetch("x")`, []],
    [`x.open("GET", "/data.json", true)`, ["request /data.json"]],
    [`open("GET", "/data.json")`, []],
    [`axios.post("https://a.example/x", y)`, ["request https://a.example/x"]],
    [`map.get("https://a.example/x")`, []],
    [`$.get("summary")`, []],
    [`new WebSocket("ws://a.example")`, ["request ws://a.example"]],
    [`Array.from("abc")`, []],
    [`const from = "x"; foo.from ("y")`, []],
    [`// fetch("x")\n"fetch('y')"`, []],
  ])("%s", (script, expected) => {
    expect(addresses(script)).toEqual(expected);
  });
});

describe("service workers", () => {
  test.each([
    [`navigator.serviceWorker.register("/sw.js")`, "/sw.js", null],
    [`navigator.serviceWorker?.register("sw.js", { scope: "./a/" })`, "sw.js", "./a/"],
    [`n.serviceWorker.register("sw.js",{scope:"/"}).then(f)`, "sw.js", "/"],
  ])("%s", (script, address, scope) => {
    expect(scanScript(script).serviceWorkers).toMatchObject([{ script: address, scope }]);
  });

  test("other things are registered too", () => {
    expect(scanScript(`customElements.register("x-y")`).serviceWorkers).toEqual([]);
  });
});

describe("what a script mentions", () => {
  test.each([
    [`new RTCPeerConnection()`, "RTCPeerConnection"],
    [`const C = window.RTCPeerConnection || window.webkitRTCPeerConnection`, "RTCPeerConnection"],
    [`navigator.share({ title })`, "navigator.share"],
    [`window.navigator?.share(x)`, "navigator.share"],
    [`new SharedArrayBuffer(8)`, "new SharedArrayBuffer"],
    [`new self.SharedArrayBuffer(8)`, "new SharedArrayBuffer"],
    [`history.pushState(null, "", "/x")`, "pushState"],
    [`addEventListener("popstate", f)`, '"popstate"'],
  ])("%s", (script, name) => {
    expect(scanScript(script).mentions.get(name)).toBeGreaterThanOrEqual(0);
  });

  test.each([
    `typeof RTCPeerConnection`,
    `x instanceof RTCPeerConnection`,
    `"RTCPeerConnection"`,
    `// RTCPeerConnection`,
    `myRTCPeerConnectionX`,
    `this.share(); share()`,
    `typeof SharedArrayBuffer !== "undefined" && x instanceof SharedArrayBuffer`,
    `popstate("x")`,
    `/RTCPeerConnection/.test(x)`,
  ])("not in %s", (script) => {
    expect([...scanScript(script).mentions.keys()]).toEqual([]);
  });
});

test("servers on the same computer need a port to be one", () => {
  const { localAddresses } = scanScript(
    `const a = "http://localhost:3000/api", b = "http://localhost", c = "see http://localhost:1 for", d = 'ws://127.0.0.1:9'`,
  );
  expect(localAddresses.map(({ address }) => address)).toEqual([
    "http://localhost:3000/api",
    "ws://127.0.0.1:9",
  ]);
});

test("pages of sign-in services are recognised by host and path", () => {
  const { signInPages } = scanScript(
    `a("https://accounts.google.com/o/oauth2/v2/auth"); b("https://github.com/me/login")`,
  );
  expect(signInPages.map(({ address }) => address)).toEqual(["https://accounts.google.com/o/oauth2/v2/auth"]);
});
