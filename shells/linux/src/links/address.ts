import { parseOpaqueHost, parseWebHost, type ToAscii } from "./host.ts";
import { normalizePath } from "./path.ts";

/** The parts of an address that link rules compare; see `normalizeAddress` in core for the rules. */
export interface Address {
  scheme: string;
  host: string;
  port: number | null;
  path: string;
}

const DEFAULT_PORTS: ReadonlyMap<string, number> = new Map([
  ["http", 80],
  ["https", 443],
  ["ws", 80],
  ["wss", 443],
  ["ftp", 21],
]);

// oxlint-disable-next-line no-control-regex -- control characters are what an engine removes at both ends
const OUTER_CONTROLS = /^[\u0000-\u0020]+|[\u0000-\u0020]+$/g;

function parseAuthority(
  authority: string,
  parseHost: (raw: string) => string | null,
): { host: string; port: number | null } | null {
  const hostPort = authority.slice(authority.lastIndexOf("@") + 1);
  const found = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(hostPort);
  if (found === null) {
    return null;
  }
  const [, rawHost = "", digits = ""] = found;
  const port = digits === "" ? null : Number(digits);
  if ((port !== null && port > 65_535) || (rawHost === "" && hostPort !== "")) {
    return null;
  }
  const host = parseHost(rawHost);
  return host === null ? null : { host, port };
}

/**
 * Normal form of an address. GJS has no URL, and the decision must be about the address which the engine opens,
 * so this follows the URL Standard; `testing/vectors/links.json` holds every shell to the same results.
 * @returns null when `text` is no address.
 */
export function normalizeAddress(text: string, toAscii: ToAscii): Address | null {
  const clean = text.replaceAll(OUTER_CONTROLS, "").replaceAll(/[\t\n\r]/g, "");
  const found = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(clean);
  if (found?.[1] === undefined) {
    return null;
  }
  const scheme = found[1].toLowerCase();
  const rest = clean.slice(found[0].length);
  const isWeb = DEFAULT_PORTS.has(scheme);
  if (!isWeb && !rest.startsWith("//")) {
    return { scheme, host: "", port: null, path: "/" };
  }
  const [before = ""] = rest.split(/[?#]/, 1);
  const hierarchy = isWeb ? before.replaceAll("\\", "/").replace(/^\/*/, "") : before.slice(2);
  const slash = hierarchy.indexOf("/");
  const authority = slash === -1 ? hierarchy : hierarchy.slice(0, slash);
  const place = parseAuthority(authority, isWeb ? (raw) => parseWebHost(raw, toAscii) : parseOpaqueHost);
  if (place === null) {
    return null;
  }
  return {
    scheme,
    host: place.host,
    port: place.port ?? DEFAULT_PORTS.get(scheme) ?? null,
    path: normalizePath(slash === -1 ? "/" : hierarchy.slice(slash)),
  };
}
