import { AppError } from "@pakeplus/core";
import { readTemplate, type NewRepository, type Template } from "@pakeplus/github";
import type { Session } from "./session.ts";

/** How a build repository comes to be when there is none. */
export interface RepositoryOrigin {
  isExisting: boolean;
  template: Template | null;
  /** Of one that is made; a fork is as public as its template. */
  isPrivate: boolean;
}

/** What is made, or expected, for a session. */
export function newRepository(
  { owner, name, account }: Pick<Session, "owner" | "name" | "account">,
  { isExisting, template, isPrivate }: RepositoryOrigin,
): NewRepository {
  return {
    owner,
    name,
    isOrganisation: owner.toLowerCase() !== account.login.toLowerCase(),
    isPrivate,
    isExisting,
    ...(template !== null && { template }),
  };
}

/**
 * Reads `--existing` and `--template`, and looks at the template.
 * @throws AppError USAGE_INVALID, and what reading the template throws.
 */
export async function readOrigin(
  { client, owner }: Pick<Session, "client" | "owner">,
  { isExisting, template, isPrivate }: { isExisting: boolean; template: string | null; isPrivate: boolean },
): Promise<RepositoryOrigin> {
  if (template === null) return { isExisting, template, isPrivate };
  if (isExisting) {
    throw new AppError("USAGE_INVALID", "--existing and --template exclude each other.", {
      hint: "A fork is made by GitHub; use --existing for a repository that you made yourself.",
    });
  }
  if (!/^[\w-]+\/[\w.-]{1,100}$/u.test(template)) {
    throw new AppError("USAGE_INVALID", `"${template}" is not the name of a template.`, {
      hint: "Write owner/name, as in the address of the repository.",
    });
  }
  if (template.split("/")[0]?.toLowerCase() === owner.toLowerCase()) {
    throw new AppError("USAGE_INVALID", `GitHub cannot fork ${template} into the account that owns it.`, {
      hint: `Build in it directly with --repo ${template}, or fork it into an organisation with --repo ORGANISATION/NAME.`,
    });
  }
  const found = await readTemplate(client, template);
  return { isExisting: false, template: found, isPrivate: !found.isPublic };
}
