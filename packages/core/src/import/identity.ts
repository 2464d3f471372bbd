import { ID, NAME, VERSION } from "../definition/patterns.ts";
import { deriveId } from "../identity/derive-id.ts";
import { platformIdIssues } from "../identity/platform-id-issues.ts";
import type { Draft } from "./draft.ts";

/** A foreign text as a name: one visible line of at most 100 characters; null when nothing readable is left. */
export function cleanName(text: string | null): string | null {
  const plain = (text ?? "").replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, " ");
  const line = Array.from(plain.trim()).slice(0, 100).join("").trim();
  return NAME.test(line) ? line : null;
}

/** A foreign id as ours, or a derived one when nothing can be kept of it. */
export function cleanId(text: string | null, fallback: { url?: string; name?: string }): string {
  const parts = (text ?? "")
    .trim()
    .split(".")
    .map((part) => part.replaceAll(/[^A-Za-z0-9_-]/g, ""))
    .filter((part) => part !== "");
  const joined = parts.join(".").slice(0, 100).replace(/\.+$/, "");
  const candidates = [joined, `app.${joined}`];
  return candidates.find((candidate) => ID.test(candidate)) ?? deriveId(fallback);
}

/** A foreign version as SemVer: `v1.2` is `1.2.0`, `1.02.3.4` is `1.2.3`; null when there is no number in front. */
function cleanVersion(text: string): string | null {
  const plain = text.trim().replace(/^v/i, "");
  if (VERSION.test(plain)) return plain;
  const numbers = /^\d+(?:\.\d+)*/.exec(plain)?.[0].split(".").slice(0, 3) ?? [];
  if (numbers.length === 0) return null;
  const version = [...numbers, "0", "0"]
    .slice(0, 3)
    .map((number) => number.replace(/^0+(?=\d)/, ""))
    .join(".");
  return VERSION.test(version) ? version : null;
}

export function setVersion(draft: Draft, from: string, text: string): void {
  const version = cleanVersion(text);
  if (version === null) {
    draft.note(from, "refused", `"${text.slice(0, 40)}" is no version; the app starts with 1.0.0.`);
    return;
  }
  const isSame = version === text;
  draft.set({
    from,
    to: "version",
    value: version,
    outcome: isSame ? "carried" : "changed",
    why: isSame ? "" : "Versions have three numbers.",
  });
}

/** Where a platform does not take the id, the nearest one that it takes is written into its own section. */
export function setPlatformIds(draft: Draft, from: string, id: string): void {
  for (const family of ["macos", "ios", "android"] as const) {
    if (platformIdIssues(id, family).length === 0) continue;
    const value = family === "android" ? androidId(id) : id.replaceAll("_", "-");
    draft.set({
      from,
      to: `platforms.${family}.id`,
      value,
      outcome: "changed",
      why: `${family === "android" ? "Android" : "Apple"} does not take "${id}".`,
    });
  }
}

function androidId(id: string): string {
  const parts = id.replaceAll("-", "_").split(".");
  return parts.map((part) => (/^[A-Za-z]/.test(part) ? part : `a${part}`)).join(".");
}
