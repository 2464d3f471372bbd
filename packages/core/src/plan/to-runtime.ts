import { AppError } from "../errors.ts";
import {
  PERMISSIONS,
  type Permission,
  type PermissionGrant,
  type RuntimeCapability,
  type RuntimeConfig,
  type RuntimeInjection,
  type RuntimeWindow,
} from "../runtime-config.ts";
import type { Definition } from "../resolve/resolve-definition.ts";
import { toOpens } from "./to-opens.ts";

/** Name of the content blocking rules in the app's folder. */
const BLOCK_FILE = "block.json";

/** Text of injected files and of block lists by their path in the definition. */
export type FileTexts = Readonly<Record<string, string>>;

/**
 * `app.json` of one target.
 * @param blockDigest SHA-256 of the compiled content blocking rules; null when nothing is blocked.
 * @throws AppError SOURCE_NOT_FOUND when the text of an injected file is not in `texts`.
 */
export function toRuntimeConfig(
  definition: Definition,
  texts: FileTexts,
  blockDigest: string | null,
): RuntimeConfig {
  const { source, origin } = definition;
  return {
    contract: 1,
    id: definition.id,
    applicationId: definition.applicationId,
    name: definition.name,
    slug: definition.slug,
    version: definition.version,
    description: definition.description,
    homepage: definition.homepage,
    start:
      "url" in source
        ? { kind: "remote", origin, url: source.url }
        : { kind: "bundled", origin, entry: `/${source.entry}`, spa: source.spa },
    debug: definition.debug,
    window: toWindow(definition.window),
    links: definition.linkRules,
    inject: definition.inject.map((entry) => toInjection(entry, texts)),
    permissions: toPermissions(definition.permissions),
    capabilities: toCapabilities(definition, "page"),
    isolatedCapabilities: toCapabilities(definition, "isolated"),
    network: {
      userAgent: definition.network.userAgent,
      proxy: definition.network.proxy,
      cleartext: definition.network.cleartext.map((host) => host.toLowerCase()),
    },
    block: blockDigest === null ? null : { file: BLOCK_FILE, sha256: blockDigest },
    opens: toOpens(definition),
    autostart: definition.autostart,
  };
}

function toWindow(window: Definition["window"]): RuntimeWindow {
  const { minWidth, minHeight, maxWidth, maxHeight, x, y, backgroundColor } = window;
  return {
    width: clamp(window.width, minWidth, maxWidth),
    height: clamp(window.height, minHeight, maxHeight),
    minWidth,
    minHeight,
    maxWidth,
    maxHeight,
    resizable: window.resizable,
    fullscreen: window.fullscreen,
    maximized: window.maximized,
    center: window.center && x === null,
    x,
    y,
    title: window.title,
    theme: window.theme,
    decorations: window.decorations,
    alwaysOnTop: window.alwaysOnTop,
    zoom: window.zoom,
    rememberState: window.rememberState,
    singleInstance: window.singleInstance,
    backgroundColor: backgroundColor === null ? null : toLongColor(backgroundColor),
    minimizable: window.minimizable,
    maximizable: window.maximizable,
    closable: window.closable,
    startHidden: window.startHidden,
    focus: window.focus,
    alwaysOnBottom: window.alwaysOnBottom,
    visibleOnAllWorkspaces: window.visibleOnAllWorkspaces,
    skipTaskbar: window.skipTaskbar,
    titleBar: window.titleBar,
    transparent: window.transparent,
    zoomHotkeys: window.zoomHotkeys,
    shortcuts: window.shortcuts,
    dragDrop: window.dragDrop,
    contextMenu: window.contextMenu,
    incognito: window.incognito,
    backgroundThrottling: window.backgroundThrottling,
    tray: window.tray,
    hideOnClose: window.hideOnClose,
  };
}

/** A default size has to give way to written limits. */
function clamp(value: number, least: number | null, most: number | null): number {
  return Math.min(Math.max(value, least ?? value), most ?? Infinity);
}

/** `#rgb` to `#rrggbb`, lower case. */
function toLongColor(color: string): string {
  const digits = color.slice(1).toLowerCase();
  return `#${digits.length === 3 ? digits.replaceAll(/./g, "$&$&") : digits}`;
}

function toInjection(
  { css, js, hide, when, frames, world, origins }: Definition["inject"][number],
  texts: FileTexts,
): RuntimeInjection {
  const common = { when, frames, world, origins };
  if (hide !== undefined) return { kind: "css", code: hideRules(hide), ...common };
  if (css !== undefined) return { kind: "css", code: textOf(css, texts, "inject"), ...common };
  return { kind: "js", code: textOf(js ?? "", texts, "inject"), ...common };
}

/** One rule for each selector: a browser drops a whole rule when one of its selectors is unknown to it. */
function hideRules(selectors: readonly string[]): string {
  return selectors.map((selector) => `${selector}{display:none!important}`).join("\n");
}

/** @throws AppError SOURCE_NOT_FOUND, or BLOCK_LIST_UNREADABLE for a list. */
export function textOf(file: string, texts: FileTexts, key: "inject" | "block"): string {
  const text = Object.hasOwn(texts, file) ? texts[file] : undefined;
  if (text !== undefined) return text;
  throw new AppError(
    key === "inject" ? "SOURCE_NOT_FOUND" : "BLOCK_LIST_UNREADABLE",
    `The file "${file}" of "${key}" was not found.`,
    { hint: "Write its path relative to pakeplus.json." },
  );
}

function toPermissions(written: Definition["permissions"]): Record<Permission, PermissionGrant> {
  const grants = PERMISSIONS.map((name): [Permission, PermissionGrant] => [name, toGrant(written[name])]);
  return Object.fromEntries(grants) as Record<Permission, PermissionGrant>;
}

function toGrant(value: Definition["permissions"][Permission]): PermissionGrant {
  if (typeof value === "boolean") return value ? "ask" : "deny";
  return typeof value === "string" ? value : value.grant;
}

function toCapabilities(
  { capabilities, origin: self }: Definition,
  world: "page" | "isolated",
): RuntimeCapability[] {
  return capabilities
    .filter((entry) => entry.world === world)
    .map(({ origin, allow, commands = {} }) => ({
      origin: origin === "self" ? self : origin,
      allow: [...new Set(allow)],
      commands,
    }));
}
