import { AppError } from "@pakeplus/core";

interface MarkedApp {
  id: string;
  version: string;
}

const MAX_SLUG = 63;

/**
 * Two apps may have one name, but not one branch and one row of releases. A branch that says nothing is nobody's.
 * @param there What the branch says of itself.
 * @param branch `app/<slug>`.
 * @throws AppError APP_SLUG_TAKEN with a short name that is this app's own.
 */
export function requireSameApp(there: MarkedApp | null, here: MarkedApp | null, branch: string): void {
  // Ids that differ in upper and lower case only are one app, as they are for Windows and macOS.
  if (there === null || here === null || there.id.toLowerCase() === here.id.toLowerCase()) return;
  const slug = branch.replace(/^app\//u, "");
  throw new AppError("APP_SLUG_TAKEN", `Another app is called "${slug}" in this repository.`, {
    reason: `There it is ${there.id}, here it is ${here.id}. Nothing was sent.`,
    hint: `Give this app a short name of its own with --set slug=${ownSlug(slug, here.id)}, or take another repository with --repo. When it is the same app, give it the id that it had.`,
  });
}

/** The slug with a word of the id that it does not have yet: `com.acme.notes` becomes `notes-acme`. */
function ownSlug(slug: string, id: string): string {
  const words = id
    .toLowerCase()
    .split(".")
    .slice(1)
    .toReversed()
    .map((word) => word.replaceAll(/[^a-z0-9]+/gu, "-").replaceAll(/^-+|-+$/gu, ""));
  const word = words.find((each) => each !== "" && !slug.includes(each)) ?? "2";
  return `${slug.slice(0, MAX_SLUG - 1 - word.length)}-${word}`.slice(0, MAX_SLUG);
}
