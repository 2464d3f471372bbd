import { homedir, hostname, userInfo } from "node:os";
import type { PrivateWords } from "@pakeplus/github";
import type { Context } from "../../context.ts";
import type { Session } from "../../github/session.ts";

/** The default name of a build repository says nothing about anybody. */
const COMMON_NAMES = new Set(["pakeplus"]);

/**
 * Everything about this computer and its user that a report must not carry.
 * @param app Of strangers' readers: the short name of the app; null when members of the repository read it.
 */
export function privateWords(
  { env, cwd }: Pick<Context, "env" | "cwd">,
  { token, owner, name, account }: Session,
  app: string | null,
): PrivateWords {
  const repository = COMMON_NAMES.has(name.toLowerCase()) ? [] : [name];
  return {
    secrets: [token.reveal()],
    folders: present(cwd, env["HOME"], env["USERPROFILE"], homedir()),
    users: present(env["USER"], env["LOGNAME"], env["USERNAME"], userName()),
    computers: present(env["HOSTNAME"], env["COMPUTERNAME"], hostname(), hostname().split(".")[0]),
    names: app === null ? {} : { owner: present(owner, account.login), repository, app: [app] },
  };
}

function present(...words: readonly (string | undefined)[]): string[] {
  return [...new Set(words.filter((word) => word !== undefined && word !== ""))] as string[];
}

/** Some containers have a user without a name. */
function userName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}
