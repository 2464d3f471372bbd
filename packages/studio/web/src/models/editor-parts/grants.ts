import { supportOf, type Family, type PermissionGrant } from "@pakeplus/core";

/** Permissions as the sheet lists them: what people know best comes first. */
export const PERMISSION_NAMES = [
  "notifications",
  "location",
  "camera",
  "microphone",
  "clipboardRead",
  "screenCapture",
  "pointerLock",
  "photos",
  "bluetooth",
  "motion",
  "backgroundAudio",
] as const;
export type PermissionName = (typeof PERMISSION_NAMES)[number];

/** The system asks for these with the app's own reason. */
export const NEEDS_REASON: readonly PermissionName[] = [
  "location",
  "camera",
  "microphone",
  "photos",
  "bluetooth",
  "motion",
];

export interface Grant {
  grant: PermissionGrant;
  /** Why the app wants it; empty when nothing is said. */
  usage: string;
}

/** @param value One value of `permissions`, right or wrong. */
export function readGrant(value: unknown): Grant {
  if (value === true) return { grant: "ask", usage: "" };
  if (value === "ask" || value === "allow") return { grant: value, usage: "" };
  if (typeof value !== "object" || value === null) return { grant: "deny", usage: "" };
  const { grant, usage } = value as Readonly<Record<string, unknown>>;
  const known = (["deny", "ask", "allow"] as const).find((word) => word === grant);
  return { grant: known ?? "ask", usage: typeof usage === "string" ? usage : "" };
}

/** The shortest way to write it. A reason outlives switching off and on again within an edit, not in the file. */
export function writeGrant({ grant, usage }: Grant): unknown {
  if (grant === "deny") return undefined;
  if (usage.trim() === "") return grant === "ask" ? true : "allow";
  return grant === "ask" ? { usage } : { grant, usage };
}

/** Where a permission means something, and where builds of today declare it. */
export function permissionFamilies(name: PermissionName): {
  meant: readonly Family[];
  honoured: readonly Family[];
} {
  const support = supportOf(`permissions.${name}`);
  return { meant: support?.meant ?? [], honoured: support?.honoured ?? [] };
}
