import { type NetworkOptions, parseOptions } from "./network-options.ts";
import { type Parsed, skip } from "./skip-reason.ts";
import { compileUrlPattern, EVERYTHING } from "./url-filter.ts";

/** A rule about requests. */
export interface NetworkRule extends NetworkOptions {
  isException: boolean;
  /** Any of them may match. */
  filters: readonly string[];
}

/** `example.com$$script[…]` changes pages before they are read (AdGuard). */
const PAGE_FILTER = /^[^/|]*\$@?\$/u;
const OPTIONS = /^~?[\w-]+(?:=[^,]*)?(?:,~?[\w-]+(?:=[^,]*)?)*$/u;

/** @param line A trimmed line that is no comment and no rule about elements. */
export function parseNetworkRule(line: string): Parsed<NetworkRule> {
  if (PAGE_FILTER.test(line)) return skip("script");
  const isException = line.startsWith("@@");
  const { pattern, options } = splitOptions(isException ? line.slice(2) : line);
  const parsed = parseOptions(options, isException);
  if (!parsed.ok) return parsed;
  const filters = compileUrlPattern(pattern);
  if (!filters.ok) return filters;
  const { types, party, domains, scopes } = parsed.value;
  const isEverything = filters.value[0] === EVERYTHING;
  if (isEverything && types === null && party === null && domains === null) return skip("broad");
  if (scopes.length > 0 && (party !== null || domains !== null)) return skip("domain");
  return { ok: true, value: { ...parsed.value, isException, filters: filters.value } };
}

/** Addresses may hold a dollar sign; the options begin at the last one whose rest reads like options. */
function splitOptions(text: string): { pattern: string; options: string } {
  for (let at = text.lastIndexOf("$"); at !== -1; at = at === 0 ? -1 : text.lastIndexOf("$", at - 1)) {
    const options = text.slice(at + 1);
    if (OPTIONS.test(options)) return { pattern: text.slice(0, at), options };
  }
  return { pattern: text, options: "" };
}
