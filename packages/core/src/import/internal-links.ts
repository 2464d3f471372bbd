import { normalizeAddress } from "../links/normalize-address.ts";
import { siteHost } from "../links/site-host.ts";
import { isIpAddress } from "../links/host.ts";
import type { Draft } from "./draft.ts";
import { patternsOfRegex } from "./link-regex.ts";

/** Takes over a regular expression of addresses that stay in the app. */
export function setInternalRegex(draft: Draft, from: string, expression: string): void {
  const patterns = patternsOfRegex(expression);
  if (patterns === "everything") {
    draft.set({
      from,
      to: "navigation.preset",
      value: "browser",
      outcome: "changed",
      why: "Every website stays in the app.",
    });
    return;
  }
  if (patterns === null) {
    draft.note(
      from,
      "refused",
      "Link rules compare hosts and the beginning of paths; this expression says something else. Write navigation.rules for the hosts that you mean.",
    );
    return;
  }
  for (const match of patterns) draft.rule({ match, open: "app" });
  draft.note(from, "changed", `Now link rules: ${patterns.join(", ")}.`, "navigation.rules");
}

/** Takes over hosts that stay in the app, each with everything below it. */
export function setInternalHosts(draft: Draft, from: string, hosts: readonly string[]): void {
  const added: string[] = [];
  for (const written of hosts) {
    const host = written
      .trim()
      .replace(/^(?:https?:\/\/)?(?:\*?\.)?/i, "")
      .replace(/[/:].*$/s, "");
    if (host === "") continue;
    const isAdded =
      draft.rule({ match: `*://*.${host}:*`, open: "app" }) ||
      draft.rule({ match: `*://${host}:*`, open: "app" });
    if (isAdded) added.push(host);
    else draft.note(from, "refused", `${JSON.stringify(host.slice(0, 60))} is no host.`);
  }
  if (added.length > 0) {
    draft.note(
      from,
      "changed",
      `Now link rules for ${added.join(", ")} and what is below.`,
      "navigation.rules",
    );
  }
}

/**
 * Blocks what is neither the site's own nor allowed by a rule before. Own rules come first, so the site is named again.
 * @param url Address of the app.
 */
export function blockOthers(draft: Draft, from: string, url: string): void {
  const address = normalizeAddress(url);
  if (address === null) return;
  const { host } = address;
  const isSite = host.includes(".") && !isIpAddress(host);
  const match = isSite ? `*://*.${siteHost(host)}:*` : `${address.scheme}://${host}:${address.port ?? "*"}`;
  draft.rule({ match, open: "app" });
  draft.rule({ match: "*://*:*", open: "block" });
  draft.note(
    from,
    "changed",
    "Now link rules: the site itself, then a rule that blocks the rest. Sign-in pages of other hosts need a rule before it.",
    "navigation.rules",
  );
}
