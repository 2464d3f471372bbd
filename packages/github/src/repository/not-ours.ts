import { AppError } from "@pakeplus/core";

/** The error for a repository that has the wanted name and is not one of PakePlus; it proposes another name. */
export function notOurs(fullName: string, reason: string): AppError {
  return new AppError("GITHUB_REFUSED", `${fullName} is not a build repository of PakePlus.`, {
    reason: `Nothing was changed: ${reason}.`,
    hint: `Choose another name, for example --repo ${fullName}-builds, or give the repository another name on GitHub.`,
  });
}
