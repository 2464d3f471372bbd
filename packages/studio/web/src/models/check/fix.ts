import { editDefinitionText, type Finding, type FindingCode } from "@pakeplus/core";

/** A change of the definition that does away with a finding. */
export interface Fix {
  /** As people read it: `source.spa`. */
  setting: string;
  path: readonly (string | number)[];
  /** `undefined` takes the setting away. */
  value: unknown;
}

const fix = (path: Fix["path"], value: unknown): Fix => ({
  setting: path.filter((part) => typeof part === "string").join("."),
  path,
  value,
});

/** At the end of a list, which is made when there is none. */
const END = -1;

type Named = Pick<Finding, "code" | "hint" | "detail">;
type MakeFix = (finding: Named) => Fix | null;

const found = (text: string, pattern: RegExp, make: (word: string) => Fix): Fix | null => {
  const word = pattern.exec(text)?.[1];
  return word === undefined ? null : make(word);
};
const PERMISSION = /permissions\.([A-Za-z]+)/u;
const grant: MakeFix = ({ hint }) => found(hint, PERMISSION, (name) => fix(["permissions", name], "ask"));
const follow: MakeFix = ({ detail }) =>
  found(detail, /leads to (https?:\/\/[^\s,]+?)(?:\.$|,)/u, (address) => fix(["source", "url"], address));

const FIXES: Readonly<Partial<Record<FindingCode, MakeFix>>> = {
  "history-routing": () => fix(["source", "spa"], true),
  "debug-on": () => fix(["debug"], false),
  "version-zero": () => fix(["version"], "0.1.0"),
  "permission-missing": grant,
  "permission-mentioned": grant,
  "permission-unused": ({ detail }) =>
    found(detail, PERMISSION, (name) => fix(["permissions", name], undefined)),
  "cleartext-blocked": ({ hint }) =>
    found(hint, /network\.cleartext to \["([^"]+)"\]/u, (host) => fix(["network", "cleartext", END], host)),
  "site-other-origin": follow,
  "site-leads-away": follow,
};

/** The change that a finding itself names; null when a person has to decide or to write something. */
export function fixOf(finding: Named): Fix | null {
  return FIXES[finding.code]?.(finding) ?? null;
}

/** The definition with the change; everything else stays as written. */
export function applyFix(text: string, { path, value }: Fix): string {
  return editDefinitionText(text, path, value);
}
