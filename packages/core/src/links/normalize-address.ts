import { isInvalidHost, toAsciiHost } from "./host.ts";
import { normalizePath } from "./normalize-path.ts";

/** The parts of an address that link rules compare. */
export interface NormalAddress {
  /** Lower case, without the colon. */
  scheme: string;
  /** Lower case, ASCII; `""` when the address has no authority. */
  host: string;
  /** Effective port; null when neither the address nor the scheme has one. */
  port: number | null;
  /** Begins with `/`; `/` for addresses without an authority, such as `mailto:` ones. */
  path: string;
}

export const DEFAULT_PORTS: Readonly<Record<string, number>> = {
  http: 80,
  https: 443,
  ws: 80,
  wss: 443,
  ftp: 21,
};

/**
 * Normal form of an address, or null when it is none. Every shell implements these rules in its own language;
 * `testing/vectors/links.json` is the judge.
 *
 * 1. Characters up to U+0020 are removed at both ends, tab, line feed and carriage return everywhere.
 * 2. Scheme: a letter, then letters, digits, `+`, `-`, `.`, up to the first `:`; in lower case. None: no address.
 * 3. `http https ws wss ftp` are *web schemes*. Before the first `?` or `#`, `\` counts as `/`. All slashes after the
 *    colon are skipped, whatever their number. The authority ends at the next `/`, `?` or `#`; empty: no address.
 * 4. Any other scheme has an authority only after exactly `//`, with the same end; it may be empty (`file:///x`).
 *    Otherwise host is `""`, port null and path `/`: the rest (of `mailto:`, `data:`, `blob:` …) is never compared.
 * 5. User and password (up to the last `@` of the authority) are dropped.
 * 6. Port: digits after the last `:` behind the host (behind `]` for IPv6). Absent or empty: the web scheme's default,
 *    else null. Above 65535 or not digits: no address.
 * 7. Host of a web scheme: percent-decoded as UTF-8, lower case, international names to ASCII (UTS 46, punycode),
 *    IPv4 in any notation to four decimal numbers, IPv6 in brackets in its shortest form (RFC 5952), one dot at the end
 *    dropped. Empty, or a character that hosts cannot have: no address. Host of another scheme: ASCII letters in lower case.
 * 8. The query and the fragment are dropped.
 * 9. Path: empty is `/`. Control characters, space, `"`, `<`, `>`, `^`, `` ` ``, `{`, `}` and everything from U+007F
 *    are percent-encoded as UTF-8. In `%xx` the digits are upper case, and unreserved characters
 *    (`A-Z a-z 0-9 - . _ ~`) are decoded, once; a `%` without two digits stays. Then `.` and `..` segments are removed
 *    (RFC 3986 5.2.4), never above the root; repeated slashes stay.
 *
 * The host and scheme rules are those of the WHATWG URL Standard, so that a shell decides about the address which its
 * engine will really open.
 */
export function normalizeAddress(address: string): NormalAddress | null {
  const text = trimControls(address).replaceAll(/[\t\n\r]/g, "");
  const found = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(text);
  if (found?.[1] === undefined) return null;
  const scheme = found[1].toLowerCase();
  const rest = text.slice(found[0].length);
  const isWeb = scheme in DEFAULT_PORTS;
  if (!isWeb && !rest.startsWith("//")) return { scheme, host: "", port: null, path: "/" };

  const queryAt = rest.search(/[?#]/);
  const before = queryAt === -1 ? rest : rest.slice(0, queryAt);
  const hierarchy = isWeb ? before.replaceAll("\\", "/").replace(/^\/*/, "") : before.slice(2);
  const slashAt = hierarchy.indexOf("/");
  const authority = slashAt === -1 ? hierarchy : hierarchy.slice(0, slashAt);
  const place = parseAuthority(authority, isWeb);
  if (place === null) return null;
  const port = place.port ?? DEFAULT_PORTS[scheme] ?? null;
  const path = normalizePath(slashAt === -1 ? "/" : hierarchy.slice(slashAt));
  return { scheme, host: place.host, port, path };
}

function trimControls(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) start += 1;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end -= 1;
  return text.slice(start, end);
}

function parseAuthority(authority: string, isWeb: boolean): { host: string; port: number | null } | null {
  const hostPort = authority.slice(authority.lastIndexOf("@") + 1);
  const found = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(hostPort);
  if (found === null) return null;
  const [, rawHost = "", digits = ""] = found;
  const port = digits === "" ? null : Number(digits);
  if (port !== null && port > 65_535) return null;
  if (!isWeb) {
    if (rawHost === "" && hostPort !== "") return null;
    return isInvalidHost(rawHost)
      ? null
      : { host: rawHost.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase()), port };
  }
  const host = toAsciiHost(rawHost);
  return host === null ? null : { host, port };
}
