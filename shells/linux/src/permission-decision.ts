import type { Permission, PermissionGrant } from "@pakeplus/core";
import type { RememberedPermissions } from "./remembered-permissions.ts";

export type PermissionDecision = "allow" | "deny" | "ask";

/**
 * What to answer when a page wants several permissions at once: the strictest decides, and a person is asked only
 * when nothing forbids it already.
 */
export function decidePermissions(
  wanted: readonly Permission[],
  options: {
    grants: Readonly<Record<Permission, PermissionGrant>>;
    remembered: RememberedPermissions;
    /** Of the top-level page; null when it has none, which gets nothing that has to be asked for. */
    origin: string | null;
  },
): PermissionDecision {
  const { grants, remembered, origin } = options;
  const decisions = wanted.map((permission): PermissionDecision => {
    if (grants[permission] !== "ask") {
      return grants[permission];
    }
    if (origin === null) {
      return "deny";
    }
    const answer = remembered.get(origin)?.[permission];
    return answer === undefined ? "ask" : answer ? "allow" : "deny";
  });
  if (decisions.length === 0 || decisions.includes("deny")) {
    return "deny";
  }
  return decisions.includes("ask") ? "ask" : "allow";
}
