import { compileLinkRules } from "../../links/compile-rules.ts";
import { platformIdIssues } from "../../identity/platform-id-issues.ts";
import { unsupportedNotices } from "../../plan/notices.ts";
import { FAMILIES } from "../../plan/family.ts";
import { mergeOverrides } from "../../resolve/merge-overrides.ts";
import type { LinkRule } from "../../runtime-config.ts";
import { familyName } from "../../plan/family.ts";
import { createFinding, type Finding } from "../finding.ts";
import type { CheckRule } from "./rule.ts";

/** What the platforms that are checked do not do or do not have. */
export const targets: CheckRule = ({ facts: { written, shells, targets: asked }, definitions, placeOf }) => {
  // Whoever asks about a platform by name knows that it may come later.
  const isAsked = asked !== undefined && asked.length > 0;
  return definitions.flatMap((definition) => {
    const { family, target } = definition;
    if (!shells.includes(target)) {
      if (isAsked) return [];
      return [
        createFinding("target-not-built", {
          detail: `This version has no shell for ${target}.`,
          target: family,
          place: placeOf("targets"),
        }),
      ];
    }
    return unsupportedNotices(written, definition).map(({ message, path, hint }) =>
      createFinding("option-not-honoured", {
        detail: message,
        target: family,
        place: path === null ? null : placeOf(path),
        ...(hint !== null && { hint }),
      }),
    );
  });
};

/** Id and version. */
export const identity: CheckRule = ({ facts: { written, definition }, definitions, placeOf }) => {
  const checked = definitions.map(({ family }) => family);
  // An id that was only derived for this run binds nobody.
  const families = definition === null ? checked : FAMILIES;
  const findings: Finding[] = families.flatMap((family) =>
    platformIdIssues(mergeOverrides(written, family).id, family).map(({ message }) =>
      createFinding(checked.includes(family) ? "id-not-allowed" : "id-not-portable", {
        detail: message,
        target: family,
        place: placeOf("id"),
      }),
    ),
  );
  if (written.version === "0.0.0") {
    findings.push(
      createFinding("version-zero", { detail: "The version is 0.0.0.", place: placeOf("version") }),
    );
  }
  if (written.debug === true) {
    findings.push(createFinding("debug-on", { detail: "debug is true.", place: placeOf("debug") }));
  }
  return findings;
};

/** Window options that X11 has and Wayland has not. */
export const wayland: CheckRule = ({ definitions, placeOf }) => {
  const linux = definitions.find(({ family }) => family === "linux");
  if (linux === undefined) return [];
  const { x, alwaysOnTop, alwaysOnBottom, skipTaskbar, visibleOnAllWorkspaces } = linux.window;
  const options = Object.entries({
    x: x !== null,
    alwaysOnTop,
    alwaysOnBottom,
    skipTaskbar,
    visibleOnAllWorkspaces,
  });
  return options
    .filter(([, isSet]) => isSet)
    .map(([option]) =>
      createFinding("wayland-window", {
        detail: `window.${option} is set.`,
        target: "linux",
        place: placeOf(`window.${option}`),
      }),
    );
};

/** Native powers for websites. Scripts that the app brings along and runs apart from the page are no part of one. */
export const powers: CheckRule = ({ facts: { written, site }, definitions, placeOf }) => {
  const isWebsite = site !== null || "url" in written.source;
  const seen = new Map<string, Finding>();
  for (const { capabilities } of definitions) {
    for (const [index, { origin, allow, world }] of capabilities.entries()) {
      const isRemote = origin === "self" ? isWebsite : true;
      if (!isRemote || world === "isolated") continue;
      const who = origin === "self" ? "The website" : origin;
      const detail = `${who} may use ${allow.join(", ")}.`;
      seen.set(
        detail,
        createFinding("power-for-website", { detail, place: placeOf(`capabilities.${index}`) }),
      );
    }
  }
  return [...seen.values()];
};

/** Own link rules behind one that takes all of their addresses. */
export const linkRules: CheckRule = ({ facts: { written }, placeOf }) => {
  const rules = written.navigation?.rules ?? [];
  const compiled = rules.map((rule) => {
    const result = compileLinkRules([rule]);
    return result.ok ? result.rules : [];
  });
  return rules.flatMap((rule, index) => {
    const own = compiled[index] ?? [];
    const earlier = compiled.slice(0, index).flat();
    const isShadowed =
      own.length > 0 && own.every((record) => earlier.some((before) => covers(before, record)));
    if (!isShadowed) return [];
    return createFinding("rule-shadowed", {
      detail: `The rule for ${rule.match} never decides.`,
      place: placeOf(`navigation.rules.${index}`),
    });
  });
};

/** Whether every address that `inner` matches is matched by `outer`. */
function covers(outer: LinkRule, inner: LinkRule): boolean {
  const hasScheme = outer.scheme === null || outer.scheme === inner.scheme;
  const hasPort = outer.port === null || outer.port === inner.port;
  const hasPath = outer.pathIsPrefix
    ? inner.path.startsWith(outer.path)
    : outer.path === inner.path && !inner.pathIsPrefix;
  return hasScheme && hasPort && hasPath && coversHost(outer, inner);
}

function coversHost(outer: LinkRule, inner: LinkRule): boolean {
  if (outer.host === null) return true;
  if (inner.host === null || (inner.subdomains && !outer.subdomains)) return false;
  return inner.host === outer.host || (outer.subdomains && inner.host.endsWith(`.${outer.host}`));
}

/** Files that the definition names. */
export const namedFiles: CheckRule = ({ facts: { missingInjects, written }, placeOf }) =>
  missingInjects.map((file) => {
    const index = (written.inject ?? []).findIndex(({ css, js }) => css === file || js === file);
    return createFinding("inject-missing", {
      detail: `${file} does not exist.`,
      place: index === -1 ? null : placeOf(`inject.${index}`),
    });
  });

const ENOUGH_PIXELS = 512;

/** Quality of the icon. */
export const icon: CheckRule = ({ facts, definitions, placeOf }) => {
  const place = placeOf("icon");
  if (facts.icon === null) return [];
  if (facts.icon.kind === "none") {
    return [createFinding("icon-missing", { detail: "The definition and the start page name no picture." })];
  }
  const { name } = facts.icon;
  if (facts.icon.kind === "unreadable") {
    return [createFinding("icon-unreadable", { detail: `${name}: ${facts.icon.reason}`, place })];
  }
  const { width, height, vector, transparent } = facts.icon;
  const size = `${width} × ${height} pixels`;
  const findings: Finding[] = [];
  if (!vector && Math.max(width, height) < ENOUGH_PIXELS) {
    findings.push(createFinding("icon-small", { detail: `${name} has ${size}.`, place }));
  }
  if (width !== height) {
    findings.push(
      createFinding("icon-not-square", {
        detail: `${name} has ${vector ? `the shape ${width} × ${height}` : size}.`,
        place,
      }),
    );
  }
  const ios = definitions.find(({ family }) => family === "ios");
  const background = ios === undefined || typeof ios.icon !== "object" ? null : ios.icon.background;
  if (ios !== undefined && transparent && background === null) {
    const detail = `${name} has transparent parts, which ${familyName("ios")} does not take.`;
    findings.push(createFinding("icon-transparent", { detail, target: "ios", place }));
  }
  return findings;
};
