import type { FilledDefinition } from "../definition/schema.ts";
import { AppError } from "../errors.ts";
import { compileLinkRules, type WrittenLinkRule } from "../links/compile-rules.ts";
import type { NormalAddress } from "../links/normalize-address.ts";
import { closingRules, ownRules } from "../links/preset-rules.ts";
import { SIGN_IN_PAGES } from "../links/sign-in-hosts.ts";
import type { LinkRule } from "../runtime-config.ts";

/**
 * All link rules of an app in the order in which they are tried: own rules, the app's own address, sign-in pages,
 * preset. The last one matches everything. Sign-in hosts that have to leave the app come before its own address,
 * because they are often part of the same site.
 * @throws AppError DEFINITION_INVALID with an issue for each rule that cannot be compiled.
 */
export function resolveLinks(definition: FilledDefinition, start: NormalAddress): readonly LinkRule[] {
  const compiled = compileLinkRules(definition.navigation.rules);
  if (!compiled.ok) {
    throw new AppError("DEFINITION_INVALID", "A link rule of the definition is not valid.", {
      issues: compiled.issues,
    });
  }
  const { mode, providers, hosts } = definition.signIn;
  const open = mode === "popup" ? "app" : "browser";
  const ofHosts = signInRules(
    hosts.map((host) => `https://${host}`),
    open,
  );
  return [
    ...compiled.rules,
    ...(mode === "system" ? ofHosts : []),
    ...ownRules(start, "url" in definition.source),
    ...signInRules(
      providers.flatMap((provider) => SIGN_IN_PAGES[provider]),
      open,
    ),
    ...(mode === "popup" ? ofHosts : []),
    ...closingRules(definition.navigation.preset),
  ];
}

function signInRules(pages: readonly string[], open: WrittenLinkRule["open"]): readonly LinkRule[] {
  const compiled = compileLinkRules(
    pages.map((match): WrittenLinkRule => ({ match, open })),
    "signIn.hosts",
  );
  if (compiled.ok) return compiled.rules;
  throw new AppError("DEFINITION_INVALID", "A sign-in host of the definition is not valid.", {
    issues: compiled.issues,
  });
}
