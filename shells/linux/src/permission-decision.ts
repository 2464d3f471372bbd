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
    /** Of the top-level page; null when it has none, which gets nothing. */
    origin: string | null;
    /** The app's own. A definition grants to the app; other sites that its windows show have to ask. */
    ownOrigin: string;
  },
): PermissionDecision {
  const { grants, remembered, origin, ownOrigin } = options;
  const decisions = wanted.map((permission): PermissionDecision => {
    if (grants[permission] === "deny" || origin === null) {
      return "deny";
    }
    if (grants[permission] === "allow" && origin === ownOrigin) {
      return "allow";
    }
    const answer = remembered.get(origin)?.[permission];
    return answer === undefined ? "ask" : answer ? "allow" : "deny";
  });
  if (decisions.length === 0 || decisions.includes("deny")) {
    return "deny";
  }
  return decisions.includes("ask") ? "ask" : "allow";
}
