import type { LinkAction, LinkRule } from "../runtime-config.ts";
import { normalizeAddress, type NormalAddress } from "./normalize-address.ts";

/** What to do with an address: the first rule that matches decides; what is no address is blocked. */
export function matchLink(rules: readonly LinkRule[], address: string): LinkAction {
  const normal = normalizeAddress(address);
  if (normal === null) return "block";
  return rules.find((rule) => isMatch(rule, normal))?.open ?? "block";
}

function isMatch(rule: LinkRule, address: NormalAddress): boolean {
  if (rule.scheme !== null && rule.scheme !== address.scheme) return false;
  if (rule.port !== null && rule.port !== address.port) return false;
  if (rule.host !== null && !isHostMatch(rule.host, rule.subdomains, address.host)) return false;
  return rule.pathIsPrefix ? address.path.startsWith(rule.path) : address.path === rule.path;
}

function isHostMatch(wanted: string, subdomains: boolean, host: string): boolean {
  return host === wanted || (subdomains && host.endsWith(`.${wanted}`));
}
