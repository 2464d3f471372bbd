import GLib from "gi://GLib";

/** Where an app keeps its things, by the XDG base directory specification. Keyed by the id, which never changes. */
export interface AppPaths {
  data: string;
  cache: string;
  state: string;
}

export function appPaths(id: string): AppPaths {
  return {
    data: GLib.build_filenamev([GLib.get_user_data_dir(), id]),
    cache: GLib.build_filenamev([GLib.get_user_cache_dir(), id]),
    state: GLib.build_filenamev([GLib.get_user_state_dir(), id]),
  };
}
