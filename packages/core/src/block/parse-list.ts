import { normalizeDomain } from "./domain-condition.ts";
import { type HidingRule, parseHidingRule } from "./hiding-rule.ts";
import { type NetworkRule, parseNetworkRule } from "./network-rule.ts";
import type { SkipReason } from "./skip-reason.ts";
import { hostFilter } from "./url-filter.ts";

export interface ParsedList {
  network: readonly NetworkRule[];
  hiding: readonly HidingRule[];
  /** How many lines were left out, by reason. */
  skipped: ReadonlyMap<SkipReason, number>;
}

/** Lines such as `0.0.0.0 ads.example.com other.example.com # why`. */
const HOSTS_LINE = /^(?:0\.0\.0\.0|127\.0\.0\.1|::1?|fe80::1%lo0|255\.255\.255\.255)\s+(?<names>[^#]+)/u;
/** Names of one's own computer, which every hosts file begins with. */
const OWN_NAMES = /^(?:localhost(?:\.localdomain)?|local|broadcasthost|ip6-\w+|0\.0\.0\.0|.*\.localhost)$/u;
const COMMENT = /^(?:!(?!#)|\[(?:adblock|adguard|ublock|ghostery)|#(?:$|[^#@$?%])|####)/iu;
/** Like uBlock Origin: a name alone is a host, not a part of any address. */
const BARE_HOST = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/iu;

/** Everything from which nothing is loaded, below one host. @param host ASCII, lower case. */
export function hostRule(host: string): NetworkRule {
  return {
    isException: false,
    filters: [hostFilter(host)],
    types: null,
    party: null,
    domains: null,
    isCaseSensitive: false,
    isImportant: false,
    scopes: [],
  };
}

/** Reads a list of filter rules (Adblock syntax) or a hosts file. Never fails: what is not understood is counted. */
export function parseList(text: string): ParsedList {
  const network: NetworkRule[] = [];
  const hiding: HidingRule[] = [];
  const skipped = new Map<SkipReason, number>();
  const count = (reason: SkipReason): void => void skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  let depth = 0;
  for (const raw of text.split(/\r\n?|\n/u)) {
    const line = raw.trim();
    if (line.startsWith("!#")) {
      if (line.startsWith("!#if")) depth += 1;
      else if (line.startsWith("!#endif")) depth = Math.max(0, depth - 1);
      else if (line.startsWith("!#include")) count("conditional");
    } else if (line === "" || COMMENT.test(line)) {
      continue;
    } else if (depth > 0) {
      count("conditional");
    } else {
      readRule(line, { network, hiding, count });
    }
  }
  return { network, hiding, skipped };
}

interface Found {
  network: NetworkRule[];
  hiding: HidingRule[];
  count: (reason: SkipReason) => void;
}

function readRule(line: string, { network, hiding, count }: Found): void {
  const hosts = HOSTS_LINE.exec(line)?.groups?.["names"];
  if (hosts !== undefined || BARE_HOST.test(line)) {
    for (const name of (hosts ?? line).trim().split(/\s+/u)) {
      if (OWN_NAMES.test(name)) continue;
      const host = normalizeDomain(name);
      if (host === null) count("syntax");
      else network.push(hostRule(host));
    }
    return;
  }
  const element = parseHidingRule(line);
  if (element !== null) {
    if (element.ok) hiding.push(element.value);
    else count(element.skip);
    return;
  }
  const request = parseNetworkRule(line);
  if (request.ok) network.push(request.value);
  else count(request.skip);
}
