import Gio from "gi://Gio";
import GLib from "gi://GLib";
import type { RuntimeConfig } from "@pakeplus/core";
import { autostartEntry } from "../autostart-entry.ts";
import { AUTOSTART_OPTION, PROFILE_OPTION } from "../command-line.ts";
import type { Profile } from "../profile.ts";
import { writeText } from "./files.ts";

/** The person's decision whether the app starts with the session: a file that desktops show in their settings. */
export interface Autostart {
  isOn(): boolean;
  /** @throws GLib.Error when the folder cannot be written. */
  set(on: boolean): void;
}

export interface AutostartOptions {
  config: RuntimeConfig;
  profile: Profile | null;
  /** Application id of this instance, which names the entry. */
  instance: string;
  /** Absolute path of the app's launcher. */
  program: string;
}

/** Whether there is an entry that is not switched off by a key (Autostart Specification; GNOME's settings). */
function isSwitchedOn(path: string): boolean {
  const file = new GLib.KeyFile();
  const read = (key: string, otherwise: boolean): boolean => {
    try {
      return file.get_boolean("Desktop Entry", key);
    } catch {
      return otherwise;
    }
  };
  try {
    file.load_from_file(path, GLib.KeyFileFlags.NONE);
  } catch {
    return false;
  }
  return !read("Hidden", false) && read("X-GNOME-Autostart-enabled", true);
}

/** null when the app does not offer it. */
export function createAutostart(options: AutostartOptions): Autostart | null {
  const { config, profile, instance, program } = options;
  if (config.autostart === "off") {
    return null;
  }
  const path = GLib.build_filenamev([GLib.get_user_config_dir(), "autostart", `${instance}.desktop`]);
  return {
    isOn: () => isSwitchedOn(path),
    set(on) {
      if (!on) {
        GLib.unlink(path);
        return;
      }
      const entry = autostartEntry({
        name: profile === null ? config.name : `${config.name} (${profile.name})`,
        icon: config.applicationId,
        program,
        args: [AUTOSTART_OPTION, ...(profile === null ? [] : [`${PROFILE_OPTION}=${profile.name}`])],
      });
      if (entry !== null) {
        writeText(path, entry);
      }
    },
  };
}

/**
 * Switches it on at the first start of all and never again: from then on the person decides, here or in the settings of
 * the desktop, where an entry may also be removed.
 */
export function switchOnOnce(autostart: Autostart, stateFolder: string): void {
  const mark = GLib.build_filenamev([stateFolder, "autostart.json"]);
  if (Gio.File.new_for_path(mark).query_exists(null)) {
    return;
  }
  try {
    autostart.set(true);
    writeText(mark, '{ "switchedOn": true }\n');
  } catch {
    // A folder that cannot be written now may be at the next start.
  }
}
