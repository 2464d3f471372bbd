import type { Family } from "../../plan/family.ts";
import { supportOf } from "../../plan/support.ts";
import type { Definition } from "../../resolve/resolve-definition.ts";
import { ENGINE_FEATURES } from "../engine-features.ts";
import { familyList } from "../family-names.ts";
import type { CheckFacts, CodeFacts } from "../facts.ts";
import { createFinding, type Finding, type FindingPlace } from "../finding.ts";
import { PERMISSION_USES } from "../permission-use.ts";
import { signInServiceOf, WITHOUT_PASSKEYS } from "../sign-in-services.ts";
import { USER_AGENT_NAME } from "../tracked-names.ts";
import { groupBy } from "./group-places.ts";
import type { CheckContext, CheckRule } from "./rule.ts";

interface Mention {
  name: string;
  place: FindingPlace;
  /** In a script that the start page leads to. */
  isLoaded: boolean;
}

function firstMention(names: readonly string[], { code, codeElsewhere }: CheckFacts): Mention | null {
  const search = ({ mentions }: CodeFacts, isLoaded: boolean): Mention[] =>
    names.flatMap((name) => {
      const place = mentions.get(name);
      return place === undefined ? [] : [{ name, place, isLoaded }];
    });
  return [...search(code, true), ...search(codeElsewhere, false)][0] ?? null;
}

const bareName = (name: string): string => name.replace(/^new /, "");

/** Features that the engine of a platform lacks. */
export const features: CheckRule = ({ facts, definitions }) =>
  ENGINE_FEATURES.flatMap(({ name, names, missing, onlyBundled }) => {
    const lacking = definitions.map(({ family }) => family).filter((family) => missing.includes(family));
    const found = firstMention(names, facts);
    if (found === null || lacking.length === 0) return [];
    if (onlyBundled === true && facts.folder === null) return [];
    const only = lacking.length === 1 ? lacking[0] : undefined;
    return createFinding("feature-missing", {
      detail: `${name}: a script mentions ${bareName(found.name)}; apps for ${familyList(lacking)} do not have it.`,
      target: only ?? null,
      place: found.place,
    });
  });

/** Permissions and the code that needs them. Only for folders is all code at hand. */
export const permissions: CheckRule = ({ facts, definitions, placeOf }) =>
  PERMISSION_USES.flatMap(({ permissions: needed, names, what, isTelling }): Finding[] => {
    const found = firstMention(names, facts);
    const granted = (definition: Definition): boolean =>
      needed.some((permission) => isGranted(definition.permissions[permission]));
    if (found !== null && definitions.length > 0 && !definitions.some(granted)) {
      const hint = `Set ${needed.map((permission) => `permissions.${permission}`).join(" or ")} to "ask" when the app needs it.`;
      return [
        createFinding(isTelling && found.isLoaded ? "permission-missing" : "permission-mentioned", {
          detail: `A script mentions ${bareName(found.name)}; ${what} is not permitted.`,
          hint,
          place: found.place,
        }),
      ];
    }
    if (found !== null || facts.folder === null) return [];
    return needed
      .filter((permission) => definitions.some((definition) => isGranted(definition.permissions[permission])))
      .map((permission) =>
        createFinding("permission-unused", {
          detail: `permissions.${permission} is granted, and no script mentions ${bareName(names[0] ?? "")}.`,
          place: placeOf(`permissions.${permission}`),
        }),
      );
  });

type Grant = Definition["permissions"]["camera"];

function isGranted(grant: Grant): boolean {
  const word = typeof grant === "object" ? grant.grant : grant;
  return word !== false && word !== "deny";
}

/** Sign-in pages that services refuse or limit inside apps. */
export const signIn: CheckRule = (context) => {
  const { code, codeElsewhere } = context.facts;
  const pages = [...code.signInPages, ...codeElsewhere.signInPages].flatMap((page) => {
    const service = signInServiceOf(page.address);
    return service === null ? [] : [{ ...page, ...service }];
  });
  return groupBy(pages, ({ name }) => name).flatMap(({ first }) => signInFindings(first, context));
};

function signInFindings(
  {
    name,
    refuses,
    address,
    place,
  }: { name: string; refuses: readonly string[]; address: string; place: FindingPlace },
  { definitions }: CheckContext,
): Finding[] {
  const inside = definitions
    .filter((definition) => definition.signIn.mode === "popup")
    .map(({ family }) => family);
  const refusing = inside.filter((family) => refuses.includes(family));
  if (refusing.length > 0) {
    const detail = `${shortAddress(address)} belongs to ${name}, whose rules refuse sign-in inside apps for ${familyList(refusing)}.`;
    return [createFinding("sign-in-refused", { detail, hint: refusedHint(refusing), place })];
  }
  const limited = inside.filter((family) => WITHOUT_PASSKEYS.includes(family));
  if (limited.length === 0) return [];
  const detail = `${shortAddress(address)} belongs to ${name}; it opens inside the app, without passkeys for ${familyList(limited)}.`;
  return [createFinding("sign-in-limited", { detail, place })];
}

function refusedHint(families: readonly Family[]): string {
  const honoured = supportOf("signIn.mode")?.honoured ?? [];
  const other = "Offer another way to sign in, such as e-mail and password";
  return families.every((family) => honoured.includes(family))
    ? `Set signIn.mode to "system", which uses the person's browser. ${other} when that cannot be.`
    : `${other}.`;
}

/** Queries can hold client ids and are long. */
function shortAddress(address: string): string {
  return address.replace(/[?#].*$/s, "").slice(0, 100);
}

/** Only for websites: bundled libraries test the user agent for engine faults all the time. */
export const userAgent: CheckRule = ({ facts: { site, code }, definitions }) => {
  const place = code.mentions.get(USER_AGENT_NAME);
  const isOwn = definitions.some((definition) => definition.network.userAgent !== null);
  return site?.ok !== true || place === undefined || isOwn
    ? []
    : [
        createFinding("user-agent-test", {
          detail: "A script of the site reads navigator.userAgent.",
          place,
        }),
      ];
};
