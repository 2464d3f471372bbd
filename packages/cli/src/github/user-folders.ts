import { homedir } from "node:os";
import { join } from "node:path";
import type { World } from "../world.ts";

export interface UserFolders {
  /** Absolute. */
  data: string;
  config: string;
}

/** Where this user's programs keep their things: XDG on Linux, and what Windows and macOS use. */
export function userFolders({ env }: Pick<World, "env">, platform = process.platform): UserFolders {
  const home = env["HOME"] ?? env["USERPROFILE"] ?? homedir();
  if (platform === "win32") {
    const local = env["LOCALAPPDATA"] ?? join(home, "AppData", "Local");
    return { data: join(local, "PakePlus", "Data"), config: join(local, "PakePlus", "Config") };
  }
  if (platform === "darwin") {
    const library = join(home, "Library");
    return {
      data: join(library, "Application Support", "PakePlus"),
      config: join(library, "Preferences", "PakePlus"),
    };
  }
  return {
    data: join(absolute(env["XDG_DATA_HOME"], join(home, ".local/share")), "pakeplus"),
    config: join(absolute(env["XDG_CONFIG_HOME"], join(home, ".config")), "pakeplus"),
  };
}

/** The XDG specification ignores relative paths. */
function absolute(path: string | undefined, otherwise: string): string {
  return path?.startsWith("/") === true ? path : otherwise;
}
