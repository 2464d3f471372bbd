import { supportOf, type Family } from "@pakeplus/core";
import { FAMILY_ORDER } from "../families.ts";

/** `all`: nothing to say. `some`: only there. `none`: not yet anywhere. */
export interface WorksOn {
  kind: "all" | "some" | "none";
  families: readonly Family[];
}

/** Where an option does what it says in this version, in the usual order of platforms. */
export function worksOn(path: string): WorksOn {
  const support = supportOf(path.replace(/^platforms\.(?:linux|windows|macos|android|ios)\.(?=\w+\.)/u, ""));
  // Options of other commands mean nothing to a platform.
  if (support === null || support.meant.length === 0) return { kind: "all", families: [] };
  const families = FAMILY_ORDER.filter((family) => support.honoured.includes(family));
  if (families.length === 0) return { kind: "none", families };
  return { kind: families.length === FAMILY_ORDER.length ? "all" : "some", families };
}
