import { platformIdIssues, type Family } from "@pakeplus/core";
import { FAMILY_ORDER } from "../families.ts";
import { valueAt, type Loose } from "./read-text.ts";

export interface PlatformIds {
  accepts: readonly { family: Family; isAccepted: boolean }[];
  /** Of the first platform that refuses; null when all accept. */
  message: string | null;
  /** An id that all accept; null when none is near. */
  correction: string | null;
}

/** Which platforms take the app's id; one with an id of its own does. */
export function platformIds(value: Loose): PlatformIds {
  const { id } = value;
  const text = typeof id === "string" ? id : "";
  const refusals = FAMILY_ORDER.map((family) => ({
    family,
    issue:
      valueAt(value, ["platforms", family, "id"]) === undefined
        ? platformIdIssues(text, family)[0]
        : undefined,
  }));
  const first = refusals.find(({ issue }) => issue !== undefined);
  const fixed = acceptedEverywhere(text);
  const isFixed = FAMILY_ORDER.every((family) => platformIdIssues(fixed, family).length === 0);
  return {
    accepts: refusals.map(({ family, issue }) => ({ family, isAccepted: issue === undefined })),
    message: first?.issue?.message ?? null,
    correction: first !== undefined && isFixed && fixed !== text ? fixed : null,
  };
}

/** `7day-tides` becomes `daytides7`: leading digits go to the end, signs away. */
function acceptedEverywhere(id: string): string {
  const parts = id.split(".").map((part) => {
    const plain = part.replaceAll(/[-_]/gu, "");
    const [, digits = "", rest = ""] = /^(\d*)(.*)$/u.exec(plain) ?? [];
    return rest + digits;
  });
  return parts.join(".");
}
