import type { WrittenDefinition } from "../definition/schema.ts";
import type { Target } from "../job.ts";
import type { Definition } from "../resolve/resolve-definition.ts";
import { mergeOverrides } from "../resolve/merge-overrides.ts";
import { familyName } from "./family.ts";
import { changedOptions } from "./set-options.ts";
import { HONOURED_CAPABILITIES, supportOf } from "./support.ts";

export interface PlanNotice {
  level: "info" | "warning";
  /** Stable, for example `option-not-honoured`. */
  code: string;
  /** Null when it is about the whole build. */
  target: Target | null;
  /** Dotted path in the definition, or null. */
  path: string | null;
  message: string;
  hint: string | null;
}

/** Everything in the definition that this target's app will not do in this version. */
export function unsupportedNotices(written: WrittenDefinition, definition: Definition): PlanNotice[] {
  const { family, target } = definition;
  const notice = (path: string, message: string): PlanNotice => ({
    level: "warning",
    code: "option-not-honoured",
    target,
    path,
    message,
    hint: "The app is built without it. Keep it for a later version, or take it out.",
  });
  const own = Object.keys(written.platforms?.[family] ?? {}).map((key) => `platforms.${family}.${key}`);
  const entries = [...changedOptions(mergeOverrides(written, family)), ...own].flatMap((path) => {
    const support = supportOf(path);
    const isIgnored =
      support !== null && support.meant.includes(family) && !support.honoured.includes(family);
    return isIgnored ? [support.entry] : [];
  });
  const options = [...new Set(entries)];
  const system = familyName(family);
  return [
    ...options.map((path) => notice(path, `"${path}" is set, but apps for ${system} do not do it yet.`)),
    ...capabilityNotices(definition, notice),
  ];
}

function capabilityNotices(
  { capabilities, family }: Definition,
  notice: (path: string, message: string) => PlanNotice,
): PlanNotice[] {
  const system = familyName(family);
  return capabilities.flatMap(({ allow }, index) => {
    const path = `capabilities.${index}`;
    const missing = allow.filter((power) => !HONOURED_CAPABILITIES[family].includes(power));
    return missing.map((power) =>
      notice(
        `${path}.allow`,
        `The power "${power}" is declared, but apps for ${system} do not offer it yet.`,
      ),
    );
  });
}
