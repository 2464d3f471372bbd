/**
 * `app.json`, the part of a definition that a shell reads. Everything is resolved: no defaults are left to a shell.
 * A shell refuses a `contract` higher than its own. Fields are only ever added within one contract number.
 */
export interface RuntimeConfig {
  contract: 1;
  /** Reverse-domain id exactly as in the definition. */
  id: string;
  /** GTK and D-Bus application id, also the base name of desktop file and icons; frozen mapping of `id`. */
  applicationId: string;
  name: string;
  slug: string;
  version: string;
  description: string;
  homepage: string | null;
  start: StartBundled | StartRemote;
  /** Developer tools, only in debug builds. */
  debug: boolean;
  window: RuntimeWindow;
  /** In order; the first that matches decides. The last one always matches. */
  links: readonly LinkRule[];
  inject: readonly RuntimeInjection[];
  permissions: Readonly<Record<Permission, PermissionGrant>>;
  /** Bridge powers of pages per exact origin. The app's own bundled origin is listed like any other. */
  capabilities: readonly RuntimeCapability[];
  /** Powers of injected scripts with `world: "isolated"` on these origins; the page there has none of them. */
  isolatedCapabilities: readonly RuntimeCapability[];
  network: RuntimeNetwork;
  /** Content that is not loaded; null for nothing. */
  block: RuntimeBlock | null;
  /** What opens the app from outside. */
  opens: RuntimeOpens;
  /** Whether the app offers to start with the session, and how it then starts. */
  autostart: "off" | "window" | "tray";
}

export interface RuntimeBlock {
  /** In the app's folder beside `app.json`: rules in the JSON of WebKit content blockers. */
  file: string;
  /** SHA-256 of the file in lower-case hex; names what a shell compiled from it. */
  sha256: string;
}

export interface RuntimeOpens {
  /** Own address schemes, lower case, without the colon. */
  schemes: readonly string[];
  fileTypes: readonly RuntimeFileType[];
  /** Path on the start origin that is opened for a link, `%s` standing for the encoded link; null for the event only. */
  handler: string | null;
}

export interface RuntimeFileType {
  /** Lower case, without the dot. */
  extension: string;
  mime: string;
  /** What such a file is, in the app's words. */
  description: string | null;
}

/** Bundled content is served on `http://app.localhost` (contract R1, Linux). */
export interface StartBundled {
  kind: "bundled";
  origin: string;
  /** Absolute path in the payload, for example `/index.html`. */
  entry: string;
  /** Unknown paths without a file extension answer with the entry. */
  spa: boolean;
}

export interface StartRemote {
  kind: "remote";
  origin: string;
  url: string;
}

export interface RuntimeWindow {
  /** Logical pixels. */
  width: number;
  height: number;
  minWidth: number | null;
  minHeight: number | null;
  maxWidth: number | null;
  maxHeight: number | null;
  resizable: boolean;
  fullscreen: boolean;
  maximized: boolean;
  center: boolean;
  x: number | null;
  y: number | null;
  /** What stays in the title bar: the page's title or always the app's name. */
  title: "page" | "name";
  theme: "system" | "light" | "dark";
  decorations: boolean;
  alwaysOnTop: boolean;
  /** 1 is 100 %. */
  zoom: number;
  rememberState: boolean;
  singleInstance: boolean;
  /** `#rrggbb`, shown before the first paint; null follows the theme. */
  backgroundColor: string | null;
  minimizable: boolean;
  maximizable: boolean;
  closable: boolean;
  /** The main window is not shown before someone asks for it. */
  startHidden: boolean;
  /** Takes the keyboard when it opens. */
  focus: boolean;
  alwaysOnBottom: boolean;
  visibleOnAllWorkspaces: boolean;
  skipTaskbar: boolean;
  /** `hidden`: none; `overlay`: only the buttons, over the page. */
  titleBar: "native" | "hidden" | "overlay";
  transparent: boolean;
  zoomHotkeys: boolean;
  shortcuts: boolean;
  dragDrop: boolean;
  contextMenu: boolean;
  incognito: boolean;
  backgroundThrottling: boolean;
  tray: boolean;
  hideOnClose: boolean;
}

export type LinkAction = "app" | "window" | "browser" | "system" | "block";

/**
 * A link rule compiled to plain strings, so that a shell only compares parts of a normalised address.
 * `scheme` and `host` are in lower case, `host` in ASCII (punycode); null matches anything.
 */
export interface LinkRule {
  scheme: string | null;
  host: string | null;
  /** Also every name below `host`. */
  subdomains: boolean;
  /** Effective port, defaults filled in; null matches any port. */
  port: number | null;
  /** Percent-encoding normalised; begins with `/`. */
  path: string;
  /** `path` is a prefix (the rule ended in `*`) rather than the whole path. */
  pathIsPrefix: boolean;
  open: LinkAction;
}

export interface RuntimeInjection {
  kind: "css" | "js";
  /** The text itself; small and read before the first page. */
  code: string;
  when: "start" | "end";
  frames: "main" | "all";
  world: "page" | "isolated";
  /** Exact origins; null means the start origin. */
  origins: readonly string[] | null;
}

export const PERMISSIONS = [
  "camera",
  "microphone",
  "location",
  "notifications",
  "clipboardRead",
  "screenCapture",
  "pointerLock",
] as const;
export type Permission = (typeof PERMISSIONS)[number];
/** `ask`: a prompt whose answer is remembered per top-level origin. */
export type PermissionGrant = "deny" | "ask" | "allow";

export const CAPABILITIES = [
  "app",
  "window",
  "notify",
  "download",
  "open",
  "store",
  "files",
  "clipboard",
  "badge",
  "run",
] as const;
export type Capability = (typeof CAPABILITIES)[number];

export interface RuntimeCapability {
  /** Exact origin as `self.origin` reads it, for example `http://app.localhost`. */
  origin: string;
  allow: readonly Capability[];
  /** Programs that `run` may start, by name. */
  commands: Readonly<Record<string, RuntimeCommand>>;
}

/** Started with an argument array, never by a command interpreter. */
export interface RuntimeCommand {
  /** Name in the search path, or absolute path. */
  program: string;
  /** Fixed text, or a regular expression (flag `u`) that the whole argument of the page has to match. */
  args: readonly (string | { readonly pattern: string })[];
}

export interface RuntimeNetwork {
  /** null keeps the engine's own. */
  userAgent: string | null;
  /** `http://host:port` or `socks5://host:port`; null follows the system. */
  proxy: string | null;
  /** Hosts (with optional `:port`) that may be reached over http beside the start origin. */
  cleartext: readonly string[];
}
