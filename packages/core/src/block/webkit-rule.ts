/**
 * The part of WebKit's content blocker JSON that is ever written. Source: WebKit, "Introduction to WebKit Content
 * Blockers" and `ContentExtensionParser.cpp`; every name and limit was tried with WebKitGTK 2.50.
 */
export interface WebkitRule {
  trigger: WebkitTrigger;
  action: WebkitAction;
}

export interface WebkitTrigger {
  /** See `url-filter.ts`. Matched with the whole address, letters of either case unless the next key says otherwise. */
  "url-filter": string;
  "url-filter-is-case-sensitive"?: true;
  /** Absent: everything. */
  "resource-type"?: readonly ResourceType[];
  "load-type"?: readonly Party[];
  /** At most one of these three. A star stands before a domain that includes its subdomains. */
  "if-domain"?: readonly string[];
  "unless-domain"?: readonly string[];
  "if-top-url"?: readonly string[];
}

export type WebkitAction =
  | { type: "block" | "ignore-previous-rules" }
  | { type: "css-display-none"; selector: string };

export type Party = "first-party" | "third-party";

export const RESOURCE_TYPES = [
  "top-document",
  "child-document",
  "image",
  "style-sheet",
  "script",
  "font",
  "media",
  "svg-document",
  "fetch",
  "websocket",
  "ping",
  "other",
  "popup",
] as const;
export type ResourceType = (typeof RESOURCE_TYPES)[number];

/** The engine refuses a longer list as a whole. */
export const RULE_LIMIT = 150_000;
