import type { AppIdentity, RuntimeConfig } from "@pakeplus/core";
import type { LinuxPackageInput, PackageFile, RenderedIcon } from "../types.ts";

/** A day in 2023. */
const SAMPLE_TIME = 1_700_000_000;

export function sampleApp(changes: Partial<AppIdentity> = {}): AppIdentity {
  return {
    id: "com.example.notes",
    applicationId: "com.example.notes",
    name: "Notes",
    slug: "sample-notes",
    version: "1.2.3",
    summary: "Write things down",
    description: "Notes keeps what you write.\n\nIt works without a network.",
    author: { name: "Ada Example", email: "ada@example.com" },
    homepage: "https://example.com/notes",
    license: "MIT",
    category: "productivity",
    ...changes,
  };
}

/** Names that break things: spaces, scripts, emoji, right to left, quotes, and what shells and XML give a meaning. */
export const HARD_TEXT = `一文小说 📖 שלום "q" 'a' \`b\` $HOME %U & <b> \\n \\ é`;

export function hardApp(): AppIdentity {
  return sampleApp({
    name: HARD_TEXT,
    summary: `${HARD_TEXT} 100%`,
    description: `.hidden ${HARD_TEXT}\r\nsecond line\n\n\n  indented & <tag>\u{0}\u{7}\n.\n\n第二段`,
    author: { name: `Zoë "Q" <z@x>, Ltd.; ${HARD_TEXT}`, email: null },
    homepage: "https://example.com/?a=1&b=<2>",
    version: "2.0.0-beta.2+build-7",
    license: "LicenseRef-proprietary",
  });
}

/** Only what the packager itself reads of it is meaningful. */
export function sampleRuntime(app: AppIdentity, changes: Partial<RuntimeConfig> = {}): RuntimeConfig {
  const { id, applicationId, name, slug, version, description, homepage } = app;
  return {
    contract: 1,
    id,
    applicationId,
    name,
    slug,
    version,
    description,
    homepage,
    start: { kind: "bundled", origin: "http://app.localhost", entry: "/index.html", spa: false },
    debug: false,
    window: {
      width: 800,
      height: 600,
      minWidth: null,
      minHeight: null,
      maxWidth: null,
      maxHeight: null,
      resizable: true,
      fullscreen: false,
      maximized: false,
      center: true,
      x: null,
      y: null,
      title: "page",
      theme: "system",
      decorations: true,
      alwaysOnTop: false,
      zoom: 1,
      rememberState: true,
      singleInstance: true,
      backgroundColor: null,
      minimizable: true,
      maximizable: true,
      closable: true,
      startHidden: false,
      focus: true,
      alwaysOnBottom: false,
      visibleOnAllWorkspaces: false,
      skipTaskbar: false,
      titleBar: "native",
      transparent: false,
      zoomHotkeys: true,
      shortcuts: true,
      dragDrop: true,
      contextMenu: true,
      incognito: false,
      backgroundThrottling: true,
      tray: false,
      hideOnClose: false,
    },
    links: [],
    inject: [],
    permissions: {
      camera: "deny",
      microphone: "deny",
      location: "deny",
      notifications: "ask",
      clipboardRead: "deny",
      screenCapture: "deny",
      pointerLock: "deny",
    },
    capabilities: [],
    isolatedCapabilities: [],
    network: { userAgent: null, proxy: null, cleartext: [] },
    block: null,
    opens: { schemes: [], fileTypes: [], handler: null },
    autostart: "off",
    ...changes,
  };
}

/** Two schemes, a type of its own, one of the desktop's, and another name for that. */
export const SAMPLE_OPENS: RuntimeConfig["opens"] = {
  schemes: ["notes", "web+notes.2"],
  fileTypes: [
    { extension: "board", mime: "application/vnd.example.board", description: `Board of <Notes> & "more"` },
    { extension: "md", mime: "text/markdown", description: "Text" },
    { extension: "mynote", mime: "text/markdown", description: null },
    { extension: "x_9+a", mime: "application/x-x_9+a", description: null },
  ],
  handler: null,
};

export function sampleFile(
  path: string,
  content: string | Uint8Array,
  mode: PackageFile["mode"] = 0o644,
): PackageFile {
  const bytes = Buffer.from(content);
  return {
    path,
    bytes: bytes.byteLength,
    mode,
    async *read() {
      yield bytes;
    },
  };
}

export function sampleInput(changes: Partial<LinuxPackageInput> = {}): LinuxPackageInput {
  const app = changes.app ?? sampleApp();
  return {
    app,
    runtime: sampleRuntime(app),
    definition: '{ "id": "com.example.notes" }\n',
    block: null,
    shell: [
      sampleFile("launch", '#!/bin/sh\nprintf "%s\\n" "launched $0" "$@"\n', 0o755),
      sampleFile("shell/main.js", "print('hello')\n".repeat(200)),
    ],
    payload: [
      sampleFile("index.html", "<!doctype html><title>Notes</title>"),
      sampleFile("empty.txt", ""),
      sampleFile("图片/山 水.txt", "山水"),
      sampleFile(`${"d".repeat(90)}/${"长".repeat(60)}.txt`, "a long name"),
      sampleFile("assets/app.js", "const a = 1;\n".repeat(3000)),
    ],
    icons: [],
    modifiedAt: SAMPLE_TIME,
    ...changes,
  };
}

/** Real icons in two sizes without a native library: the PNG signature is all that matters to a package. */
export const SAMPLE_ICONS: readonly RenderedIcon[] = [16, 512].map((size) => ({
  size,
  png: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, size % 256]),
}));
