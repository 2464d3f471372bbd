import GLib from "gi://GLib";
import type { Profile } from "../profile.ts";

/** Where an app keeps its things, by the XDG base directory specification. Keyed by the id, which never changes. */
export interface AppPaths {
  data: string;
  cache: string;
  state: string;
}

/** @param profile null for the app's own folders; the others lie below them. */
export function appPaths(id: string, profile: Profile | null = null): AppPaths {
  const below = profile === null ? [] : ["profiles", profile.folder];
  return {
    data: GLib.build_filenamev([GLib.get_user_data_dir(), id, ...below]),
    cache: GLib.build_filenamev([GLib.get_user_cache_dir(), id, ...below]),
    state: GLib.build_filenamev([GLib.get_user_state_dir(), id, ...below]),
  };
}
