import { homedir } from "node:os";
import { join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment of a previewed app: logins and data stay between previews, apart from those of the installed app.
 * The person's own data folder stays in the search path, because handlers of mailto: links are registered there.
 */
export function profileEnv(env: Environment, id: string): Environment {
  const home = env["HOME"] ?? homedir();
  const dataHome = env["XDG_DATA_HOME"] ?? join(home, ".local", "share");
  const profile = join(dataHome, "pakeplus", "preview", id);
  return {
    ...env,
    XDG_DATA_HOME: join(profile, "data"),
    XDG_CACHE_HOME: join(profile, "cache"),
    XDG_STATE_HOME: join(profile, "state"),
    XDG_DATA_DIRS: `${dataHome}:${env["XDG_DATA_DIRS"] ?? "/usr/local/share:/usr/share"}`,
  };
}
