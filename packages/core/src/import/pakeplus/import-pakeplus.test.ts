import { describe, expect, test } from "vitest";
import { importedOf, outcomesOf } from "../../testing/imported.ts";
import { PNG, projectFiles } from "../../testing/project-files.ts";
import { importPakePlus } from "./import-pakeplus.ts";

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** The shape of the old tool's file in its second generation, with values of our own. */
const PROJECT = {
  name: "readingroom",
  url: "https://reading.example.org/shelf",
  showName: "Reading Room 读书",
  appid: "org.example.reading_room",
  icon: `data:image/png;base64,${base64(PNG)}`,
  iconRound: true,
  state: true,
  single: true,
  injectJq: true,
  tauriApi: false,
  devbug: false,
  version: "0.4.2",
  preview: "desktop",
  platform: ["1-1", "2-2"],
  width: 800,
  height: 600,
  desc: "All my books.",
  jsFile: [],
  filterCss: ".advert; #cookie-bar ;",
  customJs:
    "document.body.classList.add('app');\nwindow.__TAURI__.core.invoke('run_command', { command: 'ls' });",
  isHtml: false,
  htmlPath: "",
  htmlFiles: [],
  more: {
    windows: {
      label: "",
      title: "",
      url: "https://reading.example.org/shelf",
      userAgent:
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36",
      width: 1024.5,
      height: 768,
      theme: "Dark",
      resizable: true,
      fullscreen: false,
      minWidth: 400,
      minHeight: 300,
      maxWidth: 1920,
      maxHeight: 1080,
      decorations: true,
      titleBarStyle: "Overlay",
      visible: true,
      alwaysOnTop: true,
      dragDropEnabled: false,
      proxyUrl: "socks5://127.0.0.1:1080/",
      backgroundColor: "#11223344",
      backgroundThrottling: true,
      zoomHotkeysEnabled: false,
      center: false,
    },
  },
  phone: {
    screenOn: true,
    direction: "horizontal",
    camera: true,
    startMethod: "password",
    startPwd: "1234",
    header: { show: true, title: "x" },
    webview: { userAgent: "Reader/1", clearCache: true },
  },
  android: { id: "org.example.reading_room.android", safeArea: "fullscreen" },
  desktop: {
    id: "org.example.reading_room.desktop",
    single: false,
    debug: true,
    tauriApi: true,
    desc: "Package for personal use only",
  },
};

describe("ppconfig.json", () => {
  const result = importedOf(importPakePlus(JSON.stringify(PROJECT), projectFiles()));

  test("the definition", () => {
    expect(result.definition).toEqual({
      id: "org.example.reading_room",
      name: "Reading Room 读书",
      source: { url: "https://reading.example.org/shelf" },
      version: "0.4.2",
      description: "All my books.",
      icon: { src: "icon.png", shape: "rounded" },
      debug: true,
      window: {
        width: 1025,
        height: 768,
        minWidth: 400,
        minHeight: 300,
        theme: "dark",
        alwaysOnTop: true,
        dragDrop: false,
        singleInstance: false,
        backgroundColor: "#112233",
      },
      network: { proxy: "socks5://127.0.0.1:1080" },
      permissions: { camera: "ask" },
      inject: [{ hide: [".advert", "#cookie-bar"] }, { js: "inject/custom.js" }],
      platforms: {
        macos: { id: "org.example.reading-room", window: { titleBar: "overlay" } },
        ios: {
          id: "org.example.reading-room",
          keepScreenOn: true,
          orientation: "landscape",
          network: { userAgent: "Reader/1" },
        },
        android: {
          keepScreenOn: true,
          orientation: "landscape",
          safeArea: "edge-to-edge",
          network: { userAgent: "Reader/1" },
        },
      },
    });
  });

  test("what was not kept is said", () => {
    expect(outcomesOf(result)).toMatchObject({
      url: "carried → source",
      appid: "changed → platforms.ios.id",
      injectJq: "ignored",
      platform: "ignored",
      "desktop.tauriApi": "refused",
      "customJs: run_command": "refused",
      "more.windows.userAgent": "refused",
      "more.windows.maxWidth": "ignored",
      "more.windows.backgroundThrottling": "ignored",
      "phone.startMethod": "refused",
      "phone.header": "refused",
    });
    expect(JSON.stringify(result)).not.toContain("1234");
  });

  test("the picture and the script become files", () => {
    expect(result.files.map(({ path }) => path)).toEqual(["icon.png", "inject/custom.js"]);
    expect(result.files[0]?.bytes).toEqual(PNG);
    expect(new TextDecoder().decode(result.files[1]?.bytes)).toBe(PROJECT.customJs);
  });
});

function imported(project: object, files = projectFiles()) {
  return importedOf(importPakePlus(JSON.stringify(project), files));
}

describe("static projects", () => {
  test("a folder of one computer never ends in the definition", () => {
    const { definition, report } = imported({
      showName: "Notes",
      appid: "com.example.notes",
      isHtml: true,
      url: "index.html",
      htmlPath: "/home/ada/secret project/dist",
    });
    expect(definition.source).toEqual({ dir: "www" });
    expect(JSON.stringify({ definition, report })).not.toContain("ada");
    expect(report.find(({ to }) => to === "source")?.why).toContain("www");
  });

  test.each([
    ["index.html", { dir: "." }],
    ["dist/index.html", { dir: "dist" }],
    ["dist\\site\\index.html", { dir: "dist/site" }],
    ["/index.html", { dir: "www" }],
    ["C:\\Users\\ada\\site\\index.htm", { dir: "www", entry: "index.htm" }],
    ["file:///home/ada/start.html", { dir: "www", entry: "start.html" }],
  ])("the address %s is a folder", (url, source) => {
    expect(imported({ showName: "A", url }).definition.source).toEqual(source);
  });

  test("a website may end in index.html", () => {
    const url = "https://example.com/index.html";
    expect(imported({ showName: "A", url }).definition.source).toEqual({ url });
  });
});

describe("ids", () => {
  test.each([
    ["com.example.app.desktop", "com.example.app"],
    ["com.example.desktop", "com.example.desktop"],
    ["myapp", "app.myapp"],
    ["_private.thing", "app._private.thing"],
    ["com.example..x", "com.example.x"],
    ["中文", "com.example"],
  ])("%s", (appid, id) => {
    expect(imported({ showName: "A", url: "https://example.com", appid }).definition.id).toBe(id);
  });
});

test.each([
  ["1.2.3", "1.2.3"],
  ["1.2", "1.2.0"],
  ["v2", "2.0.0"],
  ["01.002.3.4", "1.2.3"],
  ["new", "1.0.0"],
])("version %s is %s", (version, expected) => {
  expect(imported({ showName: "A", url: "https://example.com", version }).definition.version).toBe(expected);
});

test("a local app's man file, as it is and in base64", () => {
  const man = {
    name: "Ünïcode",
    version: "0.0.1",
    description: "D",
    author: "Ada",
    license: "MIT",
    window: { title: "Ünïcode", url: "http://localhost:5173/", width: 960, maximized: true, visible: false },
    langs: {},
    debug: false,
    icon: base64(PNG),
  };
  const json = imported(man);
  expect(json.definition).toMatchObject({
    id: "app.pakeplus.local.unicode",
    name: "Ünïcode",
    source: { url: "http://localhost:5173/" },
    author: "Ada",
    license: "MIT",
    window: { width: 960, maximized: true, title: "name" },
    icon: "icon.png",
  });
  expect(json.report.find(({ from }) => from === "more.windows.visible")).toMatchObject({
    outcome: "refused",
    why: expect.stringContaining("tray") as string,
  });
  const packed = importPakePlus(Buffer.from(JSON.stringify(man)).toString("base64"), projectFiles());
  expect(packed).toEqual({ ok: true, imported: json });
});

test("the default click hook becomes a link rule, whatever stands beside it stays a script", () => {
  const hook =
    "const hookClick = (e) => { const o = 1; if (e.target.closest('a').target === '_blank') { e.preventDefault(); location.href = origin.href } }";
  const plain = imported({
    showName: "A",
    url: "https://example.com",
    customJs: hook.replace("const o = 1; ", ""),
  });
  expect(plain.definition).toMatchObject({ navigation: { preset: "browser" } });
  expect(plain.files).toEqual([]);
  const more = imported({
    showName: "A",
    url: "https://example.com",
    customJs: `${hook}; document.title = "x"`,
  });
  expect(more.definition.inject).toEqual([{ js: "inject/custom.js" }]);
});

test("a password in the address is dropped", () => {
  const result = imported({ showName: "A", url: "https://ada:secret@example.com/x" });
  expect(result.definition.source).toEqual({ url: "https://example.com/x" });
  expect(JSON.stringify(result)).not.toContain("secret");
});

test.each([
  "",
  "{",
  "[]",
  "null",
  "{}",
  '{"url":""}',
  '{"url":"ftp://example.com"}',
  '{"url":"https://"}',
  "aGVsbG8=",
])("%j is refused with a reason", (text) => {
  const result = importPakePlus(text, projectFiles());
  expect(result).toEqual({ ok: false, reason: expect.stringMatching(/\.$/) as string });
});
