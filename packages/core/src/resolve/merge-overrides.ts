import type { WrittenDefinition } from "../definition/schema.ts";
import type { Family } from "../plan/family.ts";

const OVERRIDABLE = [
  "window",
  "navigation",
  "signIn",
  "inject",
  "block",
  "permissions",
  "capabilities",
  "network",
] as const;

/**
 * The definition as one platform sees it: objects are merged key by key, lists and values are replaced. `platforms`
 * itself stays as it is.
 */
export function mergeOverrides(written: WrittenDefinition, family: Family): WrittenDefinition {
  const overrides: Record<string, unknown> = { ...written.platforms?.[family] };
  const merged: Record<string, unknown> = { ...written };
  for (const key of OVERRIDABLE) {
    if (overrides[key] !== undefined) merged[key] = merge(merged[key], overrides[key]);
  }
  if (typeof overrides["id"] === "string") merged["id"] = overrides["id"];
  if (overrides["icon"] !== undefined && written.icon !== undefined) {
    const icon = typeof written.icon === "string" ? { src: written.icon } : written.icon;
    merged["icon"] = merge(icon, overrides["icon"]);
  }
  return merged as WrittenDefinition;
}

function merge(base: unknown, over: unknown): unknown {
  if (!isRecord(base) || !isRecord(over)) return over;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) merged[key] = merge(base[key], value);
  return merged;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
