import { type DomainCondition, parseDomains } from "./domain-condition.ts";
import { type Parsed, type SkipReason, skip } from "./skip-reason.ts";
import type { Party, ResourceType } from "./webkit-rule.ts";

/** What an exception switches off on whole pages. */
export type PageScope = "page" | "hiding" | "generic-hiding";

export interface NetworkOptions {
  /** Null: every kind that a rule means without saying so, which is neither the page itself nor a popup. */
  types: readonly ResourceType[] | null;
  party: Party | null;
  domains: DomainCondition | null;
  isCaseSensitive: boolean;
  isImportant: boolean;
  scopes: readonly PageScope[];
}

const TYPES: ReadonlyMap<string, readonly ResourceType[]> = new Map([
  ["script", ["script"]],
  ["image", ["image"]],
  ["stylesheet", ["style-sheet"]],
  ["css", ["style-sheet"]],
  ["font", ["font"]],
  ["media", ["media"]],
  ["xmlhttprequest", ["fetch"]],
  ["xhr", ["fetch"]],
  ["websocket", ["websocket"]],
  ["ping", ["ping"]],
  ["beacon", ["ping"]],
  ["subdocument", ["child-document"]],
  ["frame", ["child-document"]],
  ["other", ["other"]],
  ["popup", ["popup"]],
  ["document", ["top-document"]],
  ["doc", ["top-document"]],
]);

/** Meant by a rule without types, and what `~type` takes away from. */
const IMPLIED_TYPES: readonly ResourceType[] = [
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
];

const PARTIES: ReadonlyMap<string, Party> = new Map([
  ["third-party", "third-party"],
  ["3p", "third-party"],
  ["~first-party", "third-party"],
  ["~1p", "third-party"],
  ["first-party", "first-party"],
  ["1p", "first-party"],
  ["~third-party", "first-party"],
  ["~3p", "first-party"],
]);

const SCOPES: ReadonlyMap<string, PageScope> = new Map([
  ["elemhide", "hiding"],
  ["ehide", "hiding"],
  ["generichide", "generic-hiding"],
  ["ghide", "generic-hiding"],
]);

const OTHER_REASONS: ReadonlyMap<string, SkipReason> = new Map<string, SkipReason>([
  ...[
    "csp",
    "redirect",
    "redirect-rule",
    "rewrite",
    "removeparam",
    "queryprune",
    "replace",
    "permissions",
  ].map((name) => [name, "request"] as const),
  ...["removeheader", "urltransform", "uritransform", "urlskip", "cookie", "referrerpolicy", "hls"].map(
    (name) => [name, "request"] as const,
  ),
  ...["object", "object-subrequest", "inline-script", "inline-font", "webrtc", "popunder", "webbundle"].map(
    (name) => [name, "type"] as const,
  ),
  ...["to", "denyallow"].map((name) => [name, "domain"] as const),
]);

/** @param text What stands behind the `$` of a rule; empty for nothing. */
export function parseOptions(text: string, isException: boolean): Parsed<NetworkOptions> {
  const included: ResourceType[] = [];
  const excluded: ResourceType[] = [];
  const scopes: PageScope[] = [];
  let unknownType: SkipReason | null = null;
  let party: Party | null = null;
  let domains: DomainCondition | null = null;
  let isCaseSensitive = false;
  let isImportant = false;
  for (const option of text === "" ? [] : text.split(",")) {
    const name = (option.split("=", 1)[0] ?? "").toLowerCase();
    const bare = name.replace(/^~/u, "");
    const types = TYPES.get(bare);
    const scope = isException
      ? bare === "document" || bare === "doc"
        ? "page"
        : SCOPES.get(name)
      : undefined;
    if (scope !== undefined && bare === name) scopes.push(scope);
    else if (types !== undefined) (bare === name ? included : excluded).push(...types);
    else if (PARTIES.has(name)) party = PARTIES.get(name) ?? null;
    else if (name === "domain" || name === "from") {
      const parsed = parseDomains(option.slice(name.length + 1).split("|"));
      if (!parsed.ok) return parsed;
      domains = parsed.value;
    } else if (name === "match-case") isCaseSensitive = true;
    else if (name === "important") isImportant = true;
    else if (name === "all") included.push(...IMPLIED_TYPES, "top-document", "popup");
    else if (OTHER_REASONS.get(bare) === "type") unknownType = bare === name ? "type" : unknownType;
    else if (!/^_+$/u.test(name)) return skip(OTHER_REASONS.get(bare) ?? "option");
  }
  if (included.length === 0 && unknownType !== null) return skip(unknownType);
  const types = chosenTypes(included, excluded);
  return types !== null && types.length === 0
    ? skip("type")
    : { ok: true, value: { types, party, domains, isCaseSensitive, isImportant, scopes } };
}

function chosenTypes(
  included: readonly ResourceType[],
  excluded: readonly ResourceType[],
): readonly ResourceType[] | null {
  if (included.length === 0 && !excluded.some((type) => IMPLIED_TYPES.includes(type))) return null;
  const base = included.length > 0 ? included : IMPLIED_TYPES;
  return [...new Set(base)].filter((type) => !excluded.includes(type));
}
