import { PERMISSIONS, type LinkAction, type LinkRule, type RuntimeConfig } from "@pakeplus/core";
import type { Site } from "./site.ts";

/** Nothing answers there, and nothing is ever asked: the driver's browser only writes the address down. */
export const BROWSER_SITE = "https://elsewhere.invalid";
export const CUSTOM_SCHEME = "conformance-app";
/** Of www/index.html. */
export const PAGE_COLOUR = "#1f7a4d";

const anything: Omit<LinkRule, "open"> = {
  scheme: null,
  host: null,
  subdomains: false,
  port: null,
  path: "/",
  pathIsPrefix: true,
};

/** Every path below `path` on one origin. */
function below(origin: string, path: string, open: LinkAction): LinkRule {
  const url = new URL(origin);
  return {
    ...anything,
    scheme: url.protocol.slice(0, -1),
    host: url.hostname,
    port: url.port === "" ? 80 : Number(url.port),
    path,
    open,
  };
}

const scheme = (name: string, open: LinkAction): LinkRule => ({ ...anything, scheme: name, open });

/** On the sites the first part of the path says which rule applies. */
function linkRules(site: Site, origin: string): readonly LinkRule[] {
  const actions = ["app", "window", "browser", "block"] as const;
  const sites = [site.a, site.aLocalhost, site.b];
  return [
    below(origin, "/", "app"),
    ...sites.flatMap((address) => actions.map((action) => below(address, `/${action}/`, action))),
    below(site.control, "/", "block"),
    scheme("http", "browser"),
    scheme("https", "browser"),
    scheme("about", "app"),
    scheme("blob", "app"),
    scheme("javascript", "block"),
    scheme("file", "block"),
    scheme("data", "block"),
    { ...anything, open: "system" },
  ];
}

export interface ConfigOptions {
  /** Last part of the id: apps with different parts share no data. */
  part: string;
  version?: string;
  /** Changes after everything is filled in. */
  change?: Partial<RuntimeConfig>;
  window?: Partial<RuntimeConfig["window"]>;
}

const host = (address: string): string => new URL(address).host;

/** The runtime config of the conformance app, bundled unless `change.start` says otherwise. */
export function makeConfig(
  site: Site,
  { part, version = "1.0.0", change, window }: ConfigOptions,
): RuntimeConfig {
  const origin = "http://app.localhost";
  const id = `com.example.conformance.${part}`;
  return {
    contract: 1,
    id,
    applicationId: id,
    name: "Conformance",
    slug: `conformance-${part}`,
    version,
    description: "Checks the contract of a shell",
    homepage: null,
    start: { kind: "bundled", origin, entry: "/index.html", spa: true },
    debug: false,
    window: {
      width: 900,
      height: 640,
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
      backgroundColor: PAGE_COLOUR,
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
      ...window,
    },
    links: linkRules(site, change?.start?.origin ?? origin),
    inject: [],
    permissions: Object.fromEntries(
      PERMISSIONS.map((name) => [name, "deny"]),
    ) as RuntimeConfig["permissions"],
    capabilities: [],
    isolatedCapabilities: [],
    block: null,
    opens: { schemes: [], fileTypes: [], handler: null },
    autostart: "off",
    network: {
      userAgent: null,
      proxy: null,
      cleartext: [host(site.control), host(site.a), host(site.aLocalhost), host(site.b)],
    },
    ...change,
  };
}
