import type { Issue } from "../errors.ts";
import type { LinkAction, LinkRule } from "../runtime-config.ts";
import { isInvalidHost, isIpAddress, toAsciiHost } from "./host.ts";
import { DEFAULT_PORTS } from "./normalize-address.ts";
import { normalizePath } from "./normalize-path.ts";

export interface WrittenLinkRule {
  match: string;
  open: LinkAction;
}

export type CompiledRules =
  | { ok: true; rules: readonly LinkRule[] }
  | { ok: false; issues: readonly Issue[] };

/** Schemes that run code or read files in the name of the app. */
const DANGEROUS = new Set(["javascript", "vbscript", "data", "file", "filesystem", "view-source"]);
const PAGES = new Set(["http", "https", "about", "blob"]);

const PATTERN = /^(\*|[A-Za-z][A-Za-z0-9+.-]*):\/\/(\[[^\]]*\]|[^/:?#@\\[\]]*)(?::(\*|\d{1,5}))?(\/.*)?$/su;
const SCHEME_ONLY = /^([A-Za-z][A-Za-z0-9+.-]*):\*$/u;

/**
 * Compiles rules as written to records that a shell compares with a normalised address (`normalizeAddress`).
 *
 * - `scheme:*` matches every address of that scheme.
 * - `scheme://host[:port][/path]`. Scheme `*` means http and https. Host `*` is any host; `*.name` is `name` and
 *   everything below it. Without a port the scheme's default counts; `:*` is any port.
 * - Without a path the whole host matches; a path is compared exactly, or as a prefix when it ends in `*`. Queries and
 *   fragments are not compared and therefore not allowed in a rule.
 *
 * @param path Where the rules stand in the definition, for the issues.
 */
export function compileLinkRules(
  written: readonly WrittenLinkRule[],
  path = "navigation.rules",
): CompiledRules {
  const rules: LinkRule[] = [];
  const issues: Issue[] = [];
  for (const [index, rule] of written.entries()) {
    const compiled = compileRule(rule);
    if (typeof compiled === "string") {
      issues.push({
        path: `${path}.${index}.match`,
        code: "link-rule",
        message: `"${rule.match}" ${compiled}`,
      });
      continue;
    }
    const refusal = compiled
      .map(({ scheme }) => refuseAction(scheme, rule.open))
      .find((text) => text !== null);
    if (refusal) issues.push({ path: `${path}.${index}.open`, code: "link-action", message: refusal });
    rules.push(...compiled);
  }
  return issues.length === 0 ? { ok: true, rules } : { ok: false, issues };
}

function refuseAction(scheme: string | null, open: LinkAction): string | null {
  if (scheme === null || open === "block") return null;
  if (DANGEROUS.has(scheme)) return `"${scheme}:" addresses can only be blocked; write "open": "block".`;
  if ((open === "app" || open === "window") && !PAGES.has(scheme)) {
    return `"${scheme}:" addresses are no pages and cannot open in the app; write "system" or "block".`;
  }
  if (open === "browser" && scheme !== "http" && scheme !== "https") {
    return `"${scheme}:" addresses are no websites; write "system" to hand them to the program for them.`;
  }
  return null;
}

/** The records of one rule, or the reason why it is none. */
function compileRule({ match, open }: WrittenLinkRule): LinkRule[] | string {
  const schemeOnly = SCHEME_ONLY.exec(match)?.[1];
  if (schemeOnly !== undefined) return [{ ...everything(schemeOnly.toLowerCase()), open }];
  if (match.includes("?") || match.includes("#")) {
    return "must not have a query or fragment: those are not compared. End the path before them.";
  }
  if (/^[^/]*:\/\/[^/]*@/u.test(match)) return "must not have a user name.";
  const found = PATTERN.exec(match);
  if (found === null)
    return "must be scheme://host[:port]/path*, with an optional *. before the host, or scheme:*.";

  const [, rawScheme = "", rawHost = "", rawPort, rawPath] = found;
  const schemes = rawScheme === "*" ? ["http", "https"] : [rawScheme.toLowerCase()];
  if (rawPort !== undefined && rawPort !== "*" && Number(rawPort) > 65_535)
    return "must have a port up to 65535.";
  const host = compileHost(
    rawHost,
    schemes.some((scheme) => scheme in DEFAULT_PORTS),
  );
  if (typeof host === "string") return host;
  const path = compilePath(rawPath);
  if (typeof path === "string") return path;
  return schemes.map((scheme) => ({ scheme, ...host, port: compilePort(rawPort, scheme), ...path, open }));
}

function compileHost(raw: string, isWeb: boolean): Pick<LinkRule, "host" | "subdomains"> | string {
  if (raw === "*") return { host: null, subdomains: false };
  const subdomains = raw.startsWith("*.");
  const name = subdomains ? raw.slice(2) : raw;
  if (name.includes("*")) return 'can have "*" only as the whole host or as "*." before it.';
  if (name === "") return isWeb || subdomains ? "must name a host." : { host: "", subdomains: false };
  const host = isWeb ? toAsciiHost(name) : isInvalidHost(name) ? null : name.toLowerCase();
  if (host === null) return "has a host that cannot exist.";
  if (subdomains && isIpAddress(host)) return "asks for subdomains of a number; numbers have none.";
  return { host, subdomains };
}

function compilePort(raw: string | undefined, scheme: string): number | null {
  if (raw === "*") return null;
  return raw === undefined ? (DEFAULT_PORTS[scheme] ?? null) : Number(raw);
}

function compilePath(raw: string | undefined): Pick<LinkRule, "path" | "pathIsPrefix"> | string {
  if (raw === undefined) return { path: "/", pathIsPrefix: true };
  const pathIsPrefix = raw.endsWith("*");
  const literal = pathIsPrefix ? raw.slice(0, -1) : raw;
  if (literal.includes("*")) return 'can have "*" only at the end of the path.';
  return { path: normalizePath(literal.replaceAll("\\", "/")), pathIsPrefix };
}

/** A record for every address of a scheme, or of any scheme. */
export function everything(scheme: string | null): Omit<LinkRule, "open"> {
  return { scheme, host: null, subdomains: false, port: null, path: "/", pathIsPrefix: true };
}
