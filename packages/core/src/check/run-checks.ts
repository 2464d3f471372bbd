import { parseJsonText } from "../definition/json-text.ts";
import { splitPath } from "../definition/parse.ts";
import { familyOf, type Family } from "../plan/family.ts";
import { selectTargets } from "../plan/select-targets.ts";
import { resolveDefinition, type Definition } from "../resolve/resolve-definition.ts";
import type { CheckFacts } from "./facts.ts";
import type { Finding, FindingPlace } from "./finding.ts";
import type { Severity } from "./finding-specs.ts";
import { blockLists } from "./rules/block.ts";
import { features, permissions, signIn, userAgent } from "./rules/code.ts";
import { icon, identity, linkRules, namedFiles, powers, targets, wayland } from "./rules/definition.ts";
import { folderContents, folderSecrets } from "./rules/folder-contents.ts";
import { folderPages } from "./rules/folder-pages.ts";
import { folderReferences } from "./rules/folder-references.ts";
import { network } from "./rules/network.ts";
import type { CheckContext, CheckRule } from "./rules/rule.ts";
import { serviceWorkers } from "./rules/service-workers.ts";
import { incoming } from "./rules/incoming.ts";
import { liveSite } from "./rules/site.ts";

const RULES: readonly CheckRule[] = [
  folderContents,
  folderSecrets,
  folderReferences,
  folderPages,
  liveSite,
  network,
  serviceWorkers,
  signIn,
  permissions,
  features,
  userAgent,
  namedFiles,
  blockLists,
  targets,
  identity,
  powers,
  linkRules,
  incoming,
  icon,
  wayland,
];

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Says what will not work as an app, the most serious first. Pure.
 * @throws AppError TARGET_UNKNOWN; DEFINITION_INVALID when `written` was not checked before.
 */
export function runChecks(facts: CheckFacts): readonly Finding[] {
  const context: CheckContext = {
    facts,
    definitions: definitionsOf(facts),
    placeOf: placeFinder(facts.definition),
  };
  return RULES.flatMap((rule) => rule(context)).toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** The platforms that {@link runChecks} looks at. */
export function checkedFamilies(
  facts: Pick<CheckFacts, "written" | "targets" | "shells">,
): readonly Family[] {
  return [...new Set(selectTargets(facts).map(({ target }) => familyOf(target)))];
}

/** One per platform: architectures do not differ. */
function definitionsOf(facts: CheckFacts): readonly Definition[] {
  const found = new Map<Family, Definition>();
  for (const { target } of selectTargets(facts)) {
    const family = familyOf(target);
    if (!found.has(family)) found.set(family, resolveDefinition(facts.written, { target }));
  }
  return [...found.values()];
}

function placeFinder(definition: CheckFacts["definition"]): (path: string) => FindingPlace | null {
  if (definition === null) return () => null;
  const parsed = parseJsonText(definition.text);
  if (!parsed.ok) return () => null;
  return (path) => ({ file: definition.file, line: parsed.json.locate(splitPath(path), "value").line });
}
