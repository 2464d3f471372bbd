import { toAsciiHost } from "../links/host.ts";
import { type Parsed, skip } from "./skip-reason.ts";

/** Pages on which a rule counts; domains are ASCII in lower case and include their subdomains. */
export interface DomainCondition {
  kind: "only" | "except";
  domains: readonly string[];
}

/**
 * @param parts Domains as lists write them; `~` before one excludes it.
 * @returns Null for no condition. The engine takes one kind of condition per rule and no names with a wildcard.
 */
export function parseDomains(parts: readonly string[]): Parsed<DomainCondition | null> {
  const only: string[] = [];
  const except: string[] = [];
  for (const part of parts) {
    const isExcluded = part.startsWith("~");
    const domain = normalizeDomain(isExcluded ? part.slice(1) : part);
    if (domain === null) return skip("domain");
    (isExcluded ? except : only).push(domain);
  }
  if (only.length > 0 && except.length > 0) return skip("domain");
  if (only.length > 0) return { ok: true, value: { kind: "only", domains: unique(only) } };
  return { ok: true, value: except.length === 0 ? null : { kind: "except", domains: unique(except) } };
}

/** Null for what is no plain domain, such as `google.*` or a regular expression. */
export function normalizeDomain(written: string): string | null {
  const lower = written.toLowerCase();
  // The parser is slow, and nearly all names are plain.
  const domain = /^[a-z0-9.-]+$/u.test(lower) ? lower : toAsciiHost(lower);
  return domain !== null && /^[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?$/u.test(domain) ? domain : null;
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
