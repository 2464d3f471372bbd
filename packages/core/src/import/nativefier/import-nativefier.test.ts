import { describe, expect, test } from "vitest";
import { matchLink } from "../../links/match-link.ts";
import { resolveDefinition } from "../../resolve/resolve-definition.ts";
import { importedOf, outcomesOf } from "../../testing/imported.ts";
import { PNG, projectFiles } from "../../testing/project-files.ts";
import { importNativefier } from "./import-nativefier.ts";

const FILES = projectFiles({ "pictures/icon.png": PNG, "a.js": "x", "b/a.js": "y", "c.css": "z" });

describe("a command line", () => {
  const words = [
    [
      "nativefier",
      "-n",
      "Mail",
      "--icon",
      "pictures/icon.png",
      "mail.example.com",
      "--width",
      "1000",
      "--max-height",
      "90000",
    ],
    [
      "--x",
      "0",
      "--y",
      "-20",
      "-m",
      "--full-screen",
      "--hide-window-frame",
      "--disable-context-menu",
      "--tray",
    ],
    ["start-in-tray", "--inject", "a.js", "--inject", "b/a.js", "--inject", "c.css", "-u", "firefox"],
    ["--internal-urls", String.raw`https://sso\.example\.org/.*`, "--block-external-urls", "--widevine"],
    [
      "--proxy-rules",
      "127.0.0.1:8080",
      "--basic-auth-password",
      "hunter2",
      "--title-bar-style",
      "hiddenInset",
    ],
    ["--browserwindow-options", '{"resizable":false,"frame":true,"webPreferences":{"a":1},"kiosk":true}'],
    ["--background-color", "2e2c29", "--zoom", "1.5", "--platform", "linux", "--no-overwrite", "/tmp/out"],
  ].flat();
  const imported = importedOf(importNativefier(words, FILES));

  test("the definition", () => {
    expect(imported.definition).toEqual({
      id: "com.example.mail",
      name: "Mail",
      source: { url: "https://mail.example.com" },
      version: "1.0.0",
      icon: "icon.png",
      window: {
        width: 1000,
        x: 0,
        y: -20,
        fullscreen: true,
        decorations: false,
        contextMenu: false,
        tray: true,
        hideOnClose: true,
        startHidden: true,
        resizable: false,
        backgroundColor: "#2e2c29",
        zoom: 1.5,
      },
      network: {
        userAgent: expect.stringMatching(/Firefox\/\d/) as string,
        proxy: "http://127.0.0.1:8080",
      },
      navigation: {
        rules: [
          { match: "https://sso.example.org", open: "app" },
          { match: "*://*.example.com:*", open: "app" },
          { match: "*://*:*", open: "block" },
        ],
      },
      inject: [
        { js: "inject/a.js", when: "end" },
        { js: "inject/a-2.js", when: "end" },
        { css: "inject/c.css" },
      ],
      platforms: { macos: { window: { titleBar: "overlay" } } },
    });
  });

  test("the report", () => {
    expect(outcomesOf(imported)).toMatchObject({
      targetUrl: "changed → source",
      "--max-height": "refused",
      "--widevine": "refused",
      "--basic-auth-password": "refused",
      "--browserwindow-options webPreferences": "refused",
      "--browserwindow-options kiosk": "ignored",
      "--platform": "ignored",
    });
    expect(JSON.stringify(imported)).not.toContain("hunter2");
  });

  test("others are blocked, the app itself is not", () => {
    const { linkRules } = resolveDefinition(imported.definition, { target: "linux" });
    const opens = (address: string): string => matchLink(linkRules, address);
    expect(opens("https://mail.example.com/inbox")).toBe("app");
    expect(opens("https://sso.example.org/in")).toBe("app");
    expect(opens("https://elsewhere.test/")).toBe("block");
  });
});

test("the nativefier.json of a built app", () => {
  const built = {
    targetUrl: "https://example.com/",
    name: "Example",
    nativefierVersion: "52.0.0",
    electronVersionUsed: "25.0.0",
    buildDate: 1,
    width: 1280,
    height: 800,
    tray: "false",
    zoom: 1,
    internalUrls: ".*",
    userAgentHonest: true,
    disableDevTools: false,
    ignoreCertificate: false,
    globalShortcuts: [{ key: "A", inputEvents: [] }],
  };
  const imported = importedOf(importNativefier(JSON.stringify(built), FILES));
  expect(imported.definition).toEqual({
    id: "com.example",
    name: "Example",
    version: "1.0.0",
    source: { url: "https://example.com/" },
    window: { width: 1280, height: 800 },
    navigation: { preset: "browser" },
  });
  expect(outcomesOf(imported)).toMatchObject({ userAgentHonest: "ignored", globalShortcuts: "refused" });
});

test("icon and scripts of a built app lie beside its settings", () => {
  const files = projectFiles({
    "icon.png": PNG,
    "inject/_placeholder": "",
    "inject/inject-a1b2c3..css": "a{}",
    "inject/inject-d4e5f6..js": "require('electron')",
  });
  const userAgent =
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.5735.134 Safari/537.36";
  const built = { targetUrl: "https://example.com", name: "E", userAgent, userAgentOverriden: false };
  const imported = importedOf(importNativefier(JSON.stringify(built), files));
  expect(imported.definition).toMatchObject({
    icon: "icon.png",
    inject: [{ css: "inject/inject-a1b2c3.css" }, { js: "inject/inject-d4e5f6.js", when: "end" }],
  });
  expect(imported.definition.network).toBeUndefined();
  expect(outcomesOf(imported)).toMatchObject({ "inject/inject-d4e5f6.js: electron": "refused" });
  expect(imported.report).toContainEqual(expect.objectContaining({ from: "userAgent", outcome: "ignored" }));
  const typed = importedOf(importNativefier(["nativefier", "example.com", "-u", userAgent], files));
  expect(typed.definition.network).toEqual({ userAgent });
});

test.each(["{", "[]", "{}", '{"targetUrl":"javascript:alert(1)"}'])("%s is refused with a reason", (text) => {
  expect(importNativefier(text, FILES)).toMatchObject({ ok: false });
});
