import { describe, expect, test } from "vitest";
import { written } from "../testing/written.ts";
import { checkDefinition } from "./parse.ts";

const accepts = (changes: object): boolean => checkDefinition({ ...written(), ...changes }).ok;

const CASES: readonly [key: string, good: readonly unknown[], bad: readonly unknown[]][] = [
  [
    "id",
    [
      "com.example",
      "com.example.notes",
      "Com.Example.App",
      "com.163.mail",
      "com.my-app.x_y",
      `com.${"a".repeat(96)}`,
    ],
    [
      "notes",
      "com",
      "com.",
      ".com.a",
      "com..a",
      "com.a b",
      "com.ä",
      "python3.11",
      "lib-a.b",
      "7zip.app",
      "com/example",
      "com.example\n",
      `com.${"a".repeat(97)}`,
    ],
  ],
  [
    "name",
    ["Notes", "一文小说 📖", "مذكرات", "A & B <\"'> $HOME %U \\", "👨‍👩‍👧", "a".repeat(100), "📖".repeat(100)],
    [
      "",
      "   ",
      "a\nb",
      "a\u0007",
      " a",
      "a ",
      "\u200B",
      "\u3000",
      "a\u2028b",
      "\u202Eevil",
      "\uD800",
      "a".repeat(101),
      "📖".repeat(101),
    ],
  ],
  ["slug", ["notes", "a", "0-a", "a".repeat(63)], ["", "-a", "A", "a_b", "ä", "a b", "a".repeat(64)]],
  [
    "version",
    ["0.0.0", "1.10.0", "1.0.0-beta.2", "1.0.0+build.5", "1.0.0-0a.1+x-y"],
    ["1", "1.0", "v1.0.0", "01.0.0", "1.0.0-01", "1.0.0-", "1.0.0 ", "1.0.0\n", "1.0.0-a..b"],
  ],
  ["description", ["", "One.\n\nTwo.", "a\tb"], ["a\u0000", 5, "a".repeat(4001)]],
  [
    "author",
    ["Ada", { name: "Ada", email: "ada@example.com" }, { name: "Ada", url: "https://ada.example" }],
    ["", {}, { name: "A", email: "ada" }, { name: "A", email: "a@b\nc" }, { name: "A <a@b.c>\n" }],
  ],
  [
    "homepage",
    ["https://example.com", "HTTP://example.com/a?b#c"],
    ["example.com", "ftp://a", "https://a b", "https://u:p@a.example"],
  ],
  ["license", ["MIT", "Apache-2.0 OR (MIT AND BSD-3-Clause)", "LicenseRef-x"], ["", "MIT\n", "<b>"]],
  [
    "source",
    [
      { dir: "." },
      { dir: "../dist", entry: "a/b.html" },
      { url: "http://localhost:5173" },
      { url: "https://例え.テスト/ä" },
    ],
    [
      { dir: "" },
      { dir: "/abs" },
      { dir: "C:/abs" },
      { dir: "a\\b" },
      { dir: "https://example.com" },
      { dir: "w", entry: "../x.html" },
      { dir: "w", entry: "/x.html" },
      { dir: "w", entry: "a/./b" },
      { url: "example.com" },
      { url: "ftp://example.com" },
      { url: "https://" },
      { url: "https://exa mple.com" },
      { url: "https://exa%00mple.com" },
      { url: "https://u@example.com" },
      { url: "javascript:alert(1)" },
    ],
  ],
  [
    "icon",
    [
      "icon.svg",
      "../icon 1.png",
      "https://example.com/i.png",
      { src: "a.png", background: "#FFF", padding: 0.1 },
    ],
    [
      "",
      "/home/ada/i.png",
      "C:\\i.png",
      "ftp://a/b",
      "data:image/png;base64,AA",
      { src: "a", background: "red" },
      { src: "a", padding: 0.5 },
    ],
  ],
  [
    "window",
    [
      {},
      { width: 100, height: 16_384 },
      { x: -5, y: 0 },
      { zoom: 0.25 },
      { backgroundColor: "#1a2B3c" },
      { minWidth: null },
    ],
    [
      { width: 99 },
      { width: 16_385 },
      { width: 500.5 },
      { zoom: 0.2 },
      { backgroundColor: "#12" },
      { theme: "blue" },
      { width: null },
    ],
  ],
  [
    "permissions",
    [{ camera: true }, { camera: "allow" }, { camera: { usage: "To scan." } }],
    [{ camera: 1 }, { camera: { usage: "" } }, { cam: true }],
  ],
  [
    "capabilities",
    [[{ origin: "self", allow: ["app"] }], [{ origin: "https://example.com:8443", allow: ["store"] }]],
    [
      [{ origin: "*", allow: ["app"] }],
      [{ origin: "https://*.example.com", allow: ["app"] }],
      [{ origin: "https://example.com/", allow: ["app"] }],
      [{ origin: "https://Example.com", allow: ["app"] }],
      [{ origin: "http://example.com", allow: ["app"] }],
      [{ origin: "self", allow: [] }],
      [{ origin: "self", allow: ["all"] }],
    ],
  ],
  [
    "network",
    [
      { proxy: "socks5://127.0.0.1:1080" },
      { cleartext: ["192.168.1.10:8080", "nas"] },
      { userAgent: "Mozilla/5.0" },
    ],
    [
      { proxy: "http://u:p@proxy:80" },
      { proxy: "proxy:80" },
      { cleartext: ["http://a"] },
      { userAgent: "a\r\nX: y" },
    ],
  ],
  [
    "links",
    [{ schemes: ["notes", "web+notes"] }, { fileTypes: [{ extension: "md", mime: "text/markdown" }] }],
    [{ schemes: ["No"] }, { schemes: ["a"] }, { fileTypes: [{ extension: ".md" }] }],
  ],
  [
    "update",
    [{ feed: "https://a.example/f", publicKey: `${"A".repeat(43)}=` }],
    [{ feed: "http://a.example/f", publicKey: `${"A".repeat(43)}=` }, { feed: "https://a.example" }],
  ],
  [
    "publish",
    [{ repository: "ada/apps" }, { releases: "ada/releases" }],
    [{ repository: "a/b/c" }, { releases: "apps" }],
  ],
  [
    "targets",
    [["linux"], [{ target: "linux", formats: ["deb"] }]],
    [["linx"], "linux", [{ target: "linux", formats: [] }]],
  ],
  ["signing", [{ linux: { key: "GPG_KEY" } }], [{ linux: { key: "gpg key" } }, { linux: {} }]],
  [
    "inject",
    [[{ css: "a.css" }], [{ hide: [".ad"] }]],
    [[{ css: "/a.css" }], [{ hide: ["a{}"] }], [{ hide: [] }]],
  ],
  [
    "platforms",
    [{ linux: { window: { width: 500 } } }, { android: { id: "com.example.x", versionCode: 7 } }],
    [{ linux: { name: "x" } }, { beos: {} }],
  ],
];

describe.each(CASES)("%s", (key, good, bad) => {
  test.each(good.map((value) => [JSON.stringify(value).slice(0, 80), value]))("takes %s", (_, value) => {
    expect(checkDefinition({ ...written(), [key]: value }).issues).toEqual([]);
  });

  test.each(bad.map((value) => [JSON.stringify(value).slice(0, 80), value]))("refuses %s", (_, value) => {
    expect(accepts({ [key]: value })).toBe(false);
  });
});
