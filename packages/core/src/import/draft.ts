import { checkDefinition } from "../definition/parse.ts";
import type { WrittenDefinition } from "../definition/schema.ts";
import { compileLinkRules, type WrittenLinkRule } from "../links/compile-rules.ts";
import type { ImportEntry, Imported, ImportedFile, ImportOutcome } from "./types.ts";
import { isSettings } from "./values.ts";

interface Setting {
  from: string;
  /** Dotted path in the definition. */
  to: string;
  value: unknown;
  outcome?: "carried" | "changed";
  why?: string;
}

type Injection = NonNullable<WrittenDefinition["inject"]>[number];

/** A definition that grows setting by setting, with its report. */
export interface Draft {
  /** Writes a value; what turns out not to be allowed is taken back by `finish` and reported as refused. */
  set(setting: Setting): void;
  /** Reports without writing. */
  note(from: string, outcome: ImportOutcome, why: string, to?: string): void;
  /** Adds a link rule; false when it is none. */
  rule(rule: WrittenLinkRule): boolean;
  inject(injection: Injection): void;
  /** Keeps a file to be written; its path, unlike every other, is given back. */
  file(stem: string, ending: string, bytes: Uint8Array): string;
  finish(): Imported;
}

type Identity = Pick<WrittenDefinition, "id" | "name" | "source">;

/**
 * Begins a definition. The schema judges the whole at the end, so that an importer needs no rules of its own.
 * @param identity Has to pass `checkDefinition` alone.
 */
export function createDraft(identity: Identity): Draft {
  const definition: Record<string, unknown> = { ...identity, version: "1.0.0" };
  const report: ImportEntry[] = [];
  const files: ImportedFile[] = [];
  const rules: WrittenLinkRule[] = [];
  const injections: Injection[] = [];
  return {
    set({ from, to, value, outcome = "carried", why = "" }) {
      setIn(definition, to.split("."), value);
      report.push({ from, outcome, to, why });
    },
    note(from, outcome, why, to) {
      report.push({ from, outcome, to: to ?? null, why });
    },
    rule(rule) {
      const isRule = compileLinkRules([rule]).ok && rule.match.length <= 2000 && !/\s/u.test(rule.match);
      if (isRule) rules.push(rule);
      return isRule;
    },
    inject(injection) {
      injections.push(injection);
    },
    file(stem, ending, bytes) {
      const path = freePath(stem, ending, files);
      files.push({ path, bytes });
      return path;
    },
    finish() {
      if (rules.length > 0) setIn(definition, ["navigation", "rules"], rules.slice(0, 500));
      if (injections.length > 0) definition["inject"] = injections.slice(0, 200);
      return { ...settle(definition, report), files };
    },
  };
}

function freePath(stem: string, ending: string, files: readonly ImportedFile[]): string {
  for (let number = 1; ; number += 1) {
    const path = `${stem}${number === 1 ? "" : `-${number}`}${ending}`;
    if (files.every((file) => file.path !== path)) return path;
  }
}

function settle(
  definition: Record<string, unknown>,
  report: readonly ImportEntry[],
): Pick<Imported, "definition" | "report"> {
  let entries = report;
  for (;;) {
    const result = checkDefinition(definition);
    if (result.ok) return { definition: result.value, report: entries };
    const issue = result.issues[0];
    const blamed = entries.findLast(({ to }) => to !== null && issue !== undefined && isAt(issue.path, to));
    if (issue === undefined || blamed?.to === undefined || blamed.to === null) {
      throw new TypeError(`an importer wrote what no setting asked for: ${issue?.path} ${issue?.message}`);
    }
    const { to } = blamed;
    deleteIn(definition, to.split("."));
    entries = entries.map((entry) =>
      entry.to === to ? { from: entry.from, outcome: "refused", to: null, why: issue.message } : entry,
    );
  }
}

function isAt(issuePath: string, path: string): boolean {
  return issuePath === path || issuePath.startsWith(`${path}.`) || path.startsWith(`${issuePath}.`);
}

function setIn(target: Record<string, unknown>, keys: readonly string[], value: unknown): void {
  const [key = "", ...rest] = keys;
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const below = target[key];
  const copy: Record<string, unknown> = isSettings(below) ? { ...below } : {};
  setIn(copy, rest, value);
  target[key] = copy;
}

/** Objects that become empty go with it. */
function deleteIn(target: Record<string, unknown>, keys: readonly string[]): void {
  const [key = "", ...rest] = keys;
  const below = target[key];
  if (rest.length > 0 && isSettings(below)) {
    const copy = { ...below };
    deleteIn(copy, rest);
    target[key] = copy;
    if (Object.keys(copy).length > 0) return;
  }
  delete target[key];
}
