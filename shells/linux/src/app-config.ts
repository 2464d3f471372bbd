import type { RuntimeConfig } from "@pakeplus/core";

/** The highest contract this shell understands. */
export const CONTRACT = 1;

export type AppConfigResult =
  | { ok: true; config: RuntimeConfig }
  | { ok: false; reason: "unreadable" }
  | { ok: false; reason: "newer"; contract: number };

/**
 * Reads the text of `app.json`. The packager has validated it; only the contract can be foreign to this shell.
 * @param known The highest contract to accept.
 */
export function parseAppConfig(text: string, known = CONTRACT): AppConfigResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: "unreadable" };
  }
  const contract =
    typeof value === "object" && value !== null && "contract" in value ? value.contract : undefined;
  if (typeof contract !== "number") {
    return { ok: false, reason: "unreadable" };
  }
  if (contract > known) {
    return { ok: false, reason: "newer", contract };
  }
  return { ok: true, config: value as RuntimeConfig };
}
