import type { Issue } from "../errors.ts";
import type { Family } from "../plan/family.ts";

/** Android: Java package name (developer.android.com "Set the application ID"): parts begin with a letter, no hyphen. */
function androidProblem(id: string): string | null {
  if (id.includes("-")) return 'Android allows no "-" in an id; use another one in platforms.android.id.';
  if (id.split(".").some((part) => !/^[A-Za-z]/.test(part))) {
    return "On Android every part of an id begins with a letter; use another one in platforms.android.id.";
  }
  return null;
}

/** Apple: CFBundleIdentifier has letters, digits, hyphens and full stops only. */
function appleProblem(id: string, family: "macos" | "ios"): string | null {
  return id.includes("_") ? `Apple allows no "_" in an id; use another one in platforms.${family}.id.` : null;
}

/** Problems of an id on one platform. Linux and Windows take every id of the definition. */
export function platformIdIssues(id: string, family: Family): Issue[] {
  const problem =
    family === "android"
      ? androidProblem(id)
      : family === "macos" || family === "ios"
        ? appleProblem(id, family)
        : null;
  return problem === null ? [] : [{ path: "id", code: "id-platform", message: problem }];
}
