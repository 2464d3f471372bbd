import { homedir } from "node:os";
import { join } from "node:path";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Absolute folder of all that previews leave behind; one folder in it for each app, named by its id. */
export function previewsFolder(env: Environment): string {
  return join(dataHomeOf(env), "pakeplus", "preview");
}

/** Absolute folder that holds everything that previews of the app with this id leave behind. */
export function profileFolder(env: Environment, id: string): string {
  return join(previewsFolder(env), id);
}

function dataHomeOf(env: Environment): string {
  return env["XDG_DATA_HOME"] ?? join(env["HOME"] ?? homedir(), ".local", "share");
}

/**
 * The environment of a previewed app: logins and data stay between previews, apart from those of the installed app.
 * The person's own data folder stays in the search path, because handlers of mailto: links are registered there.
 */
export function profileEnv(env: Environment, id: string): Environment {
  const dataHome = dataHomeOf(env);
  const profile = profileFolder(env, id);
  return {
    ...env,
    XDG_DATA_HOME: join(profile, "data"),
    XDG_CACHE_HOME: join(profile, "cache"),
    XDG_STATE_HOME: join(profile, "state"),
    XDG_DATA_DIRS: `${dataHome}:${env["XDG_DATA_DIRS"] ?? "/usr/local/share:/usr/share"}`,
  };
}
