import { TARGETS, familyOf, type Family, type Finding } from "@pakeplus/core";
import { FAMILY_ORDER } from "../families.ts";

/** `no`: a part of the app does not work; `setting`: it works with a setting or a change; `works`: worth knowing. */
export type CheckGroup = "works" | "setting" | "no";

export const CHECK_GROUPS: readonly CheckGroup[] = ["no", "setting", "works"];

const GROUP_OF: Readonly<Record<Finding["severity"], CheckGroup>> = {
  error: "no",
  warning: "setting",
  info: "works",
};

export function groupFindings(
  findings: readonly Finding[],
): Readonly<Record<CheckGroup, readonly Finding[]>> {
  const of = (group: CheckGroup) => findings.filter(({ severity }) => GROUP_OF[severity] === group);
  return { works: of("works"), setting: of("setting"), no: of("no") };
}

/** Systems that were looked at, in the order that they have everywhere. @param checked Targets or platforms. */
export function checkedSystems(checked: readonly string[]): readonly Family[] {
  const families = new Set<string>(
    checked.map((name) => {
      const target = TARGETS.find((known) => known === name);
      return target === undefined ? name : familyOf(target);
    }),
  );
  return FAMILY_ORDER.filter((family) => families.has(family));
}
