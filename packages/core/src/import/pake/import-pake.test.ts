import { describe, expect, test } from "vitest";
import { importedOf, outcomesOf } from "../../testing/imported.ts";
import { PNG, projectFiles } from "../../testing/project-files.ts";
import { importPake } from "./import-pake.ts";

const FILES = projectFiles({
  "./icon.png": PNG,
  "style.css": "body{}",
  "tools/fix.js": "window.__TAURI__.core.invoke('download_file', {})",
  "dist/": "",
  "dist/start.html": "<title>x</title>",
  "pake.json": JSON.stringify({ url: "https://from-config.example", width: 640, height: 480, zoom: 150 }),
});

describe("a command line", () => {
  const words = [
    ["npx", "pake-cli", "https://chat.example.com", "--name", "Chat", "--icon", "./icon.png", "--width=1280"],
    [
      "--height",
      "900",
      "--min-width",
      "0",
      "--hide-title-bar",
      "--hide-window-decorations",
      "--show-system-tray",
    ],
    ["--start-to-tray", "--hide-on-close", "--multi-instance", "--zoom", "125", "--dark-mode", "--no-bundle"],
    ["--inject", "style.css,./missing.css", "--inject", "tools/fix.js", "--inject", "notes.txt"],
    ["--safe-domain", "sso.example.org, https://*.login.test/x, b a d", "--internal-url-regex", ".*?[x]"],
    [
      "--proxy-url",
      "https://proxy:1",
      "--ignore-certificate-errors",
      "--camera",
      "--targets",
      "deb,appimage",
    ],
    [
      "--activation-shortcut",
      "CmdOrControl+Shift+P",
      "--user-agent",
      "Chat/1",
      "--brand-new-option",
      "--json",
    ],
    ["--app-version", "2.10.3", "--server-command", "node x", "--server-port", "80"],
  ].flat();
  const imported = importedOf(importPake(words, FILES));

  test("the definition", () => {
    expect(imported.definition).toEqual({
      id: "com.example.chat",
      name: "Chat",
      source: { url: "https://chat.example.com" },
      version: "2.10.3",
      icon: "icon.png",
      window: {
        width: 1280,
        height: 900,
        tray: true,
        startHidden: true,
        hideOnClose: true,
        singleInstance: false,
        zoom: 1.25,
        theme: "dark",
      },
      network: { userAgent: "Chat/1" },
      permissions: { camera: "ask" },
      navigation: {
        rules: [
          { match: "*://*.sso.example.org:*", open: "app" },
          { match: "*://*.login.test:*", open: "app" },
        ],
      },
      inject: [{ css: "inject/style.css" }, { js: "inject/fix.js", when: "start" }],
      platforms: {
        macos: { window: { titleBar: "overlay" } },
        linux: { window: { decorations: false } },
        windows: { window: { decorations: false } },
      },
    });
  });

  test("the report", () => {
    expect(outcomesOf(imported)).toMatchObject({
      "--width": "carried → window.width",
      "--proxy-url": "refused",
      "--ignore-certificate-errors": "refused",
      "--activation-shortcut": "refused",
      "--internal-url-regex": "refused",
      "--safe-domain": "changed → navigation.rules",
      "--server-command": "refused",
      "--brand-new-option": "ignored",
      "--targets": "ignored",
      "inject/fix.js: download_file": "refused",
    });
    const said = imported.report.filter(({ from }) => from === "--inject").map(({ why }) => why);
    expect(said.join("\n")).toMatch(
      /style\.css was copied[\s\S]*missing\.css was not found[\s\S]*notes\.txt is neither/,
    );
  });
});

test("a configuration file, and options that win over it", () => {
  const file = JSON.stringify({
    $schema: "x",
    url: "https://a.example.com",
    name: "A",
    hideOnClose: "false",
    fullscreen: true,
  });
  expect(importedOf(importPake(file, FILES)).definition).toMatchObject({
    source: { url: "https://a.example.com" },
    window: { fullscreen: true },
  });
  const mixed = importedOf(importPake(["pake", "--config", "pake.json", "--width", "700"], FILES));
  expect(mixed.definition).toMatchObject({
    name: "from-config.example",
    source: { url: "https://from-config.example" },
    window: { width: 700, height: 480, zoom: 1.5 },
  });
});

test.each([
  ["./dist/start.html", { dir: "dist", entry: "start.html" }],
  ["dist", { dir: "dist" }],
  ["/home/ada/site", { dir: "www" }],
  ["example.com", { url: "https://example.com" }],
])("the address %s", (address, source) => {
  expect(importedOf(importPake(["pake", address], FILES)).definition.source).toEqual(source);
});

test("a window that would never be seen is not carried over", () => {
  const { definition, report } = importedOf(importPake(["pake", "example.com", "--start-to-tray"], FILES));
  expect(definition.window).toBeUndefined();
  expect(report.find(({ from }) => from === "--start-to-tray")).toMatchObject({ outcome: "refused" });
});

test.each([["{"], ["[]"], ["{}"], ['{"url": 5}']])("%s is refused with a reason", (text) => {
  expect(importPake(text, FILES)).toMatchObject({ ok: false });
});

test("a command line without an address, or with a lost configuration, is refused", () => {
  expect(importPake(["pake"], FILES)).toMatchObject({ ok: false });
  expect(importPake(["pake", "--config", "gone.json"], FILES)).toMatchObject({ ok: false });
});
