import type { Permission } from "../state/state.ts";
import { asRecord } from "./plain.ts";

type Rights = Partial<Record<Permission, "read" | "write">>;

const ALL: readonly Permission[] = ["actions", "contents", "issues"];

/**
 * Rights of a run's own token. Without `permissions:` they are those of a new repository: contents can be read. What
 * is written replaces everything; what is not named is not granted. No token of a run can ever change workflow files.
 */
export function tokenRights(written: unknown): Rights {
  if (written === undefined) return { contents: "read", metadata: "read" };
  if (written === "read-all" || written === "write-all") {
    const level = written === "read-all" ? "read" : "write";
    return { ...Object.fromEntries(ALL.map((name) => [name, level])), metadata: "read" };
  }
  const rights: Rights = { metadata: "read" };
  for (const [name, level] of Object.entries(asRecord(written))) {
    if (level === "read" || level === "write") rights[name as Permission] = level;
  }
  return rights;
}
