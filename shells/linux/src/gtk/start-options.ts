import Gio from "gi://Gio";
import GLib from "gi://GLib";
import type { RuntimeConfig } from "@pakeplus/core";
import { AUTOSTART_OPTION, parseCommandLine } from "../command-line.ts";
import { parseProfile, type Profile } from "../profile.ts";
import type { Strings } from "../strings.ts";

/** How this process was asked to start. */
export interface StartOptions {
  profile: Profile | null;
  /** Started with the session, not by a person. */
  autostart: boolean;
  /** For the running instance: addresses, files, and {@link AUTOSTART_OPTION}. */
  words: readonly string[];
}

const EXIT_USAGE = 2;

function sha256(text: string): string {
  return GLib.compute_checksum_for_string(GLib.ChecksumType.SHA256, text, -1) ?? "";
}

/** One running instance and one bus name for each profile; windows and icons keep the name of the app. */
export function instanceId({ applicationId }: RuntimeConfig, profile: Profile | null): string {
  return profile === null ? applicationId : `${applicationId}.${profile.suffix}`;
}

function refuse(text: string): number {
  printerr(text);
  return EXIT_USAGE;
}

/**
 * Reads the command line and answers on the terminal what can be answered there.
 * @returns The exit code when there is nothing to start.
 */
export function readStartOptions(
  args: readonly string[],
  config: RuntimeConfig,
  strings: Strings,
): StartOptions | number {
  const line = parseCommandLine(args);
  if (line.kind === "help") {
    print(strings.help(config.name));
    return 0;
  }
  if (line.kind === "version") {
    print(`${config.name} ${config.version}`);
    return 0;
  }
  if (line.kind === "unknown") {
    return refuse(strings.unknownOption(config.name, line.option));
  }
  const profile = line.kind === "run" && line.profile !== null ? parseProfile(line.profile, sha256) : null;
  const isRefused = line.kind === "incomplete" || (line.profile !== null && profile === null);
  if (isRefused || !Gio.Application.id_is_valid(instanceId(config, profile))) {
    return refuse(strings.badProfile);
  }
  const words = line.autostart ? [AUTOSTART_OPTION, ...line.rest] : line.rest;
  return { profile, autostart: line.autostart, words };
}
