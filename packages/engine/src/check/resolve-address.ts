import type { ReferenceTarget } from "@pakeplus/core";

/** Stands for the app's own origin; the scheme is that of the app on Linux and Windows. */
const ROOT = "http://app.localhost/";
const DISK = /^(file:|[a-z]:[\\/]|\\\\[^\\])/i;
/** Marks of templates that a server or a script fills in; `%` only around a whole name. */
const PLACEHOLDER = /\{\{|\}\}|<%|%>|\$\{|%[A-Z_]{3,}%|\[\[|^\{.*\}$/;
const WEB_SCHEMES = { "http:": "http", "https:": "https", "ws:": "ws", "wss:": "wss" } as const;

/** Written so that the address of the page or file counts. */
export function isRelative(address: string): boolean {
  return !/^([a-z][a-z0-9+.-]*:|[\\/])/i.test(address.trim());
}

/** The address that the others of a file start from: that of the file itself, changed by `<base href>`. */
export function baseOf(file: string, base: string | null): string {
  const own = /^https?:\/\//.test(file)
    ? file
    : new URL(file.split("/").map(encodeURIComponent).join("/"), ROOT).href;
  return base !== null && URL.canParse(base, own) ? new URL(base, own).href : own;
}

export function isOwnOrigin(address: string): boolean {
  return address.startsWith(ROOT);
}

/** Where an address leads; null when that is no matter of files or servers (`#top`, `data:`, `mailto:`, a template's mark). */
export function resolveAddress(address: string, base: string): ReferenceTarget | null {
  const written = address.trim();
  if (written === "" || written.startsWith("#") || written.startsWith("?") || PLACEHOLDER.test(written))
    return null;
  if (DISK.test(written)) return { where: "disk" };
  if (!URL.canParse(written, base)) return null;
  const url = new URL(written, base);
  if (isOwnOrigin(url.href)) {
    try {
      return { where: "inside", path: decodeURIComponent(url.pathname).slice(1) };
    } catch {
      return null;
    }
  }
  const scheme = WEB_SCHEMES[url.protocol as keyof typeof WEB_SCHEMES];
  return scheme === undefined ? null : { where: "web", url: url.href, scheme, host: url.host };
}
