import GLib from "gi://GLib";
import { type Autostart, createAutostart, switchOnOnce } from "../gio/autostart.ts";
import type { Shell } from "./shell.ts";
import { instanceId, type StartOptions } from "./start-options.ts";

/** Lets an app that wants to start with the session do so; null for one that does not. */
export function offerAutostart(
  { config, paths }: Shell,
  appFolder: string,
  { profile }: StartOptions,
): Autostart | null {
  const autostart = createAutostart({
    config,
    profile,
    instance: instanceId(config, profile),
    program: GLib.build_filenamev([appFolder, "launch"]),
  });
  if (autostart !== null) {
    switchOnOnce(autostart, paths.state);
  }
  return autostart;
}
