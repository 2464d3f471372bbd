import type { LinkRule } from "../runtime-config.ts";
import { everything } from "./compile-rules.ts";
import { isIpAddress } from "./host.ts";
import type { NormalAddress } from "./normalize-address.ts";
import { siteHost } from "./site-host.ts";

/** Top-level pages that run code, read files or show attacker-made content under the app's name. */
const BLOCKED = ["javascript", "vbscript", "data", "file", "filesystem", "view-source"];
/** Pages that the app's own pages make: empty popups, and files built in the page. */
const OWN_SCHEMES = ["about", "blob"];

/** The app's own address and, for a website, its site: `http` and `https`, any port, every subdomain. */
export function ownRules(start: NormalAddress, isWebsite: boolean): LinkRule[] {
  const origin: LinkRule = {
    ...everything(start.scheme),
    host: start.host,
    port: start.port,
    open: "app",
  };
  // Another port of this computer or of a number is another program.
  if (!isWebsite || isIpAddress(start.host) || !start.host.includes(".")) return [origin];
  const host = siteHost(start.host);
  const site = ["https", "http"].map((scheme): LinkRule => ({
    ...everything(scheme),
    host,
    subdomains: true,
    open: "app",
  }));
  return [origin, ...site];
}

/** The rules after own ones and those of sign-in pages; the last matches everything. */
export function closingRules(preset: "app" | "browser"): LinkRule[] {
  return [
    ...["https", "http"].map((scheme): LinkRule => ({
      ...everything(scheme),
      open: preset === "app" ? "browser" : "app",
    })),
    ...OWN_SCHEMES.map((scheme): LinkRule => ({ ...everything(scheme), open: "app" })),
    ...BLOCKED.map((scheme): LinkRule => ({ ...everything(scheme), open: "block" })),
    { ...everything(null), open: "system" },
  ];
}
