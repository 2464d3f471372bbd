import { TARGETS, type Target } from "../job.ts";
import { RUNNERS } from "./runners.ts";

/** How the sources of a shell become the shell, in the folder {@link CLOUD_MAIN} keeps for it. */
export interface ShellCompile {
  /** Label of the computer at GitHub. */
  runner: string;
  /** Program and arguments; the folder for the result comes last. */
  command: readonly [string, ...string[]];
  /** Files and folders that decide what comes out; relative to where the command runs. */
  sources: readonly string[];
  /** Of a whole job, for the estimate before anything is spent. */
  minutes: number;
}

export interface ShellSpec {
  /** Processors that one such shell serves. */
  arch: "any" | "x64" | "arm64" | "x64 and arm64";
  /** null while there is none for this target. */
  compile: ShellCompile | null;
  /** What a shell that does not exist yet comes with; null for one that does. */
  comesWith: string | null;
}

const DESKTOP = "the shell for Windows and macOS";

/**
 * Every shell: the one source for `pakeplus shells`, for the plan before a publish, and for the jobs of the workflow
 * that compiles what is missing.
 */
export const SHELLS: Readonly<Record<Target, ShellSpec>> = {
  linux: {
    arch: "any",
    compile: {
      runner: RUNNERS.linux,
      command: ["node", "compile-linux.mjs", "sources/linux"],
      sources: ["compile-linux.mjs", "sources/linux"],
      minutes: 1,
    },
    comesWith: null,
  },
  "windows-x64": { arch: "x64", compile: null, comesWith: DESKTOP },
  "windows-arm64": { arch: "arm64", compile: null, comesWith: DESKTOP },
  "macos-arm64": { arch: "arm64", compile: null, comesWith: DESKTOP },
  "macos-x64": { arch: "x64", compile: null, comesWith: DESKTOP },
  "macos-universal": { arch: "x64 and arm64", compile: null, comesWith: DESKTOP },
  android: { arch: "any", compile: null, comesWith: "the shell for Android" },
  ios: { arch: "arm64", compile: null, comesWith: "the shell for iOS" },
};

/** Targets whose shell exists, in the order of {@link TARGETS}. */
export const SHELL_TARGETS: readonly Target[] = TARGETS.filter((target) => SHELLS[target].compile !== null);
