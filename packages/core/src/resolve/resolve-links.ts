import type { FilledDefinition } from "../definition/schema.ts";
import { AppError } from "../errors.ts";
import { compileLinkRules, type WrittenLinkRule } from "../links/compile-rules.ts";
import type { NormalAddress } from "../links/normalize-address.ts";
import { closingRules, ownRules } from "../links/preset-rules.ts";
import { SIGN_IN_PAGES } from "../links/sign-in-hosts.ts";
import type { LinkRule } from "../runtime-config.ts";

/**
 * All link rules of an app in the order in which they are tried: own rules, the app's own address, sign-in pages,
 * preset. The last one matches everything.
 * @throws AppError DEFINITION_INVALID with an issue for each rule that cannot be compiled.
 */
export function resolveLinks(definition: FilledDefinition, start: NormalAddress): readonly LinkRule[] {
  const compiled = compileLinkRules(definition.navigation.rules);
  if (!compiled.ok) {
    throw new AppError("DEFINITION_INVALID", "A link rule of the definition is not valid.", {
      issues: compiled.issues,
    });
  }
  return [
    ...compiled.rules,
    ...ownRules(start, "url" in definition.source),
    ...signInRules(definition.signIn),
    ...closingRules(definition.navigation.preset),
  ];
}

function signInRules({ mode, providers, hosts }: FilledDefinition["signIn"]): readonly LinkRule[] {
  const open = mode === "popup" ? "app" : "browser";
  const pages = [
    ...providers.flatMap((provider) => SIGN_IN_PAGES[provider]),
    ...hosts.map((host) => `https://${host}`),
  ];
  const compiled = compileLinkRules(
    pages.map((match): WrittenLinkRule => ({ match, open })),
    "signIn.hosts",
  );
  if (compiled.ok) return compiled.rules;
  throw new AppError("DEFINITION_INVALID", "A sign-in host of the definition is not valid.", {
    issues: compiled.issues,
  });
}
