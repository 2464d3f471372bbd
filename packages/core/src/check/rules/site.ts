import { matchLink } from "../../links/match-link.ts";
import { formatOrigin, requireAddress } from "../../resolve/origin.ts";
import { createFinding, type Finding } from "../finding.ts";
import type { CheckRule } from "./rule.ts";

const HTTP_ERROR = 400;

const originOf = (url: string): string => formatOrigin(requireAddress(url));

/** What the live website answered. */
export const liveSite: CheckRule = ({ facts: { site }, definitions, placeOf }) => {
  if (site === null) return [];
  const place = placeOf("source.url");
  if (!site.ok) {
    return [
      createFinding("site-unreachable", {
        detail: site.message,
        ...(site.hint !== null && { hint: site.hint }),
        place,
      }),
    ];
  }
  const findings: Finding[] = [];
  if (site.status >= HTTP_ERROR) {
    findings.push(
      createFinding("site-status", {
        detail: `${site.url} answered with HTTP status ${site.status}.`,
        place,
      }),
    );
  } else if (!site.isPage) {
    findings.push(createFinding("site-not-a-page", { detail: `${site.url} is no HTML page.`, place }));
  }
  const away = definitions.find(({ linkRules }) => {
    const action = matchLink(linkRules, site.url);
    return action !== "app" && action !== "window";
  });
  if (away !== undefined) {
    const detail = `${site.asked} leads to ${site.url}, which opens outside the app.`;
    findings.push(createFinding("site-leads-away", { detail, place }));
  } else if (originOf(site.url) !== originOf(site.asked)) {
    const detail = `${site.asked} leads to ${site.url}.`;
    findings.push(createFinding("site-other-origin", { detail, place }));
  }
  const host = /^http:\/\/(localhost|127\.|\[::1\])/.test(site.url);
  if (site.url.startsWith("http:") && !host) {
    findings.push(createFinding("site-cleartext", { detail: `${site.url} is not encrypted.`, place }));
  }
  const injects = definitions.some(({ inject }) => inject.length > 0);
  if (injects && site.policy !== null && /(^|;)\s*(script|style|default)-src/i.test(site.policy)) {
    findings.push(
      createFinding("site-csp", { detail: `${site.url} sends a content security policy.`, place }),
    );
  }
  return findings;
};
