import type { LinkAction, LinkRule } from "@pakeplus/core";
import { type Address, normalizeAddress } from "./address.ts";
import type { ToAscii } from "./host.ts";

function isMatch(rule: LinkRule, address: Address): boolean {
  return (
    (rule.scheme === null || rule.scheme === address.scheme) &&
    (rule.port === null || rule.port === address.port) &&
    (rule.host === null ||
      rule.host === address.host ||
      (rule.subdomains && address.host.endsWith(`.${rule.host}`))) &&
    (rule.pathIsPrefix ? address.path.startsWith(rule.path) : address.path === rule.path)
  );
}

/** What to do with an address: the first rule that matches decides; what is no address is blocked. */
export function decideLink(rules: readonly LinkRule[], text: string, toAscii: ToAscii): LinkAction {
  const address = normalizeAddress(text, toAscii);
  if (address === null) {
    return "block";
  }
  return rules.find((rule) => isMatch(rule, address))?.open ?? "block";
}
