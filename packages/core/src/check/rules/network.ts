import { BUNDLED_ORIGINS } from "../../resolve/origin.ts";
import { supportOf } from "../../plan/support.ts";
import type { Definition } from "../../resolve/resolve-definition.ts";
import type { Reference, ReferenceTarget } from "../facts.ts";
import { createFinding, type Finding } from "../finding.ts";
import { joinAnd } from "../family-names.ts";
import { groupBy, morePlaces } from "./group-places.ts";
import type { CheckContext, CheckRule } from "./rule.ts";

type WebTarget = Extract<ReferenceTarget, { where: "web" }>;
type WebReference = Reference & { target: WebTarget };

const LOCAL_HOST = /^(localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])(:\d+)?$/;
const isLocal = ({ target }: WebReference): boolean => LOCAL_HOST.test(target.host);
const isCleartext = ({ target }: WebReference): boolean => target.scheme === "http" || target.scheme === "ws";
/** Links and forms are followed, not loaded: link rules decide about them. */
const isLoaded = ({ kind }: Reference): boolean => kind !== "page" && kind !== "form";

/** Addresses that need encryption, another server or its consent. */
export const network: CheckRule = (context) => {
  const { folder, site, code, codeElsewhere } = context.facts;
  const references = folder?.references ?? (site?.ok === true ? site.references : []);
  const loaded = references.filter(
    (reference): reference is WebReference => reference.target.where === "web" && isLoaded(reference),
  );
  return [
    ...(folder === null ? mixedContent(context, loaded) : bundledRequests(context, loaded)),
    ...[...code.localAddresses, ...codeElsewhere.localAddresses].map(({ address, place }) =>
      createFinding("localhost-mention", { detail: `A text is ${address}.`, place }),
    ),
  ];
};

function bundledRequests({ definitions }: CheckContext, loaded: readonly WebReference[]): Finding[] {
  const isAllowed = ({ target }: WebReference): boolean =>
    definitions.every((definition) => isListed(definition, target));
  const cleartext = loaded.filter((reference) => isCleartext(reference) && !isAllowed(reference));
  const local = groupBy(
    loaded.filter((reference) => isLocal(reference) && !isAllowed(reference)),
    hostOf,
  );
  const remote = groupBy(
    cleartext.filter((reference) => !isLocal(reference)),
    hostOf,
  );
  const asked = groupBy(
    loaded.filter(
      (reference) =>
        reference.kind === "request" && reference.target.scheme === "https" && !isLocal(reference),
    ),
    hostOf,
  );
  return [
    ...local.map(({ first, count }) =>
      createFinding("localhost-request", {
        detail: `${first.target.host} is this computer only.${morePlaces(count)}`,
        place: first.place,
      }),
    ),
    ...remote.map(({ first, count }) =>
      createFinding("cleartext-blocked", {
        detail: `${cleartextDetail(first)}${morePlaces(count)}`,
        hint: `Use https, or set network.cleartext to ["${first.target.host}"].`,
        place: first.place,
      }),
    ),
    ...asked.map(({ first, count }) =>
      createFinding("cross-origin-request", {
        detail: `A script asks https://${first.target.host}.${morePlaces(count)}`,
        hint: corsHint(definitions),
        place: first.place,
      }),
    ),
  ];
}

function cleartextDetail({ written, target }: WebReference): string {
  return written.startsWith("//")
    ? `//${target.host}… takes over the scheme of the app's own address, which is http.`
    : `${target.scheme}://${target.host} is not encrypted.`;
}

const hostOf = ({ target }: WebReference): string => target.host;

function isListed({ network: { cleartext } }: Definition, { host, scheme }: WebTarget): boolean {
  const withPort = /:\d+$/.test(host) ? host : `${host}:${scheme === "http" || scheme === "ws" ? 80 : 443}`;
  return cleartext.some((entry) => [host, withPort, host.replace(/:\d+$/, "")].includes(entry.toLowerCase()));
}

function corsHint(definitions: readonly Definition[]): string {
  const origins = joinAnd([...new Set(definitions.map(({ family }) => BUNDLED_ORIGINS[family]))]);
  const honoured = supportOf("network.cors")?.honoured ?? [];
  const setting = definitions.every(({ family }) => honoured.includes(family))
    ? " Or name its origin in network.cors."
    : "";
  return `Let that server send Access-Control-Allow-Origin for ${origins}.${setting}`;
}

function mixedContent({ facts: { site } }: CheckContext, loaded: readonly WebReference[]): Finding[] {
  if (site?.ok !== true || !site.url.startsWith("https:")) return [];
  if (/(^|;)\s*upgrade-insecure-requests/i.test(site.policy ?? "")) return [];
  // Pictures and media are upgraded to https or shown (W3C Mixed Content, level 2).
  const blocked = loaded.filter(
    (reference) =>
      isCleartext(reference) && !isLocal(reference) && !["image", "media"].includes(reference.kind),
  );
  return groupBy(blocked, hostOf).map(({ first, count }) =>
    createFinding("mixed-content", {
      detail: `${first.target.scheme}://${first.target.host} is not encrypted.${morePlaces(count)}`,
      place: first.place,
    }),
  );
}
