import { settingsSchema, type SettingsRequest, type StudioSettings } from "@pakeplus/core";
import { readKept, writeKept } from "./keep/kept-file.ts";

export interface Settings {
  read(this: void): StudioSettings;
  change(this: void, change: SettingsRequest): StudioSettings;
}

const DEFAULTS: StudioSettings = {
  language: "system",
  theme: "system",
  githubHost: "github.com",
  repository: null,
  notifications: false,
};

/** Settings of the Studio; a damaged file reads as the defaults. @param file Absolute. */
export function openSettings(file: string, changed: (settings: StudioSettings) => void): Settings {
  const kept = settingsSchema.safeParse(readKept(file));
  let current: StudioSettings = merge(DEFAULTS, kept.success ? kept.data : {});
  return {
    read: () => current,
    change(change) {
      current = merge(current, change);
      writeKept(file, current);
      changed(current);
      return current;
    },
  };
}

function merge(settings: StudioSettings, change: SettingsRequest): StudioSettings {
  return {
    language: change.language ?? settings.language,
    theme: change.theme ?? settings.theme,
    githubHost: change.githubHost?.trim() ?? settings.githubHost,
    repository: change.repository === undefined ? settings.repository : change.repository,
    notifications: change.notifications ?? settings.notifications,
  };
}

/** Options of every command that works with GitHub. */
export function githubOptions({ githubHost, repository }: StudioSettings): string[] {
  return [
    ...(githubHost === "github.com" ? [] : [`--github-url=${githubHost}`]),
    ...(repository === null ? [] : [`--repo=${repository}`]),
  ];
}
