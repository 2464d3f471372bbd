import { accessSync, constants } from "node:fs";
import { AppError } from "@pakeplus/core";
import { INSTALL_HINT, loadLinuxShell } from "@pakeplus/engine";
import type { Context } from "../../context.ts";
import { findProgram, outputOf } from "../../run-program.ts";
import { linuxShellDir } from "../build/shell-dir.ts";

/** `missing` stops building; `limited` stops something else, which the detail names. */
type CheckStatus = "ok" | "limited" | "missing";

export interface CheckResult {
  /** Stable, for example `webkitgtk`. */
  id: string;
  title: string;
  status: CheckStatus;
  detail: string;
  /** What to do; null when there is nothing to do. */
  hint: string | null;
}

type Check = (context: Context) => CheckResult | Promise<CheckResult>;

/** The first WebKitGTK that the shell supports. */
const WEBKIT_MINIMUM = [2, 40] as const;
const PROBE_WEBKIT = `imports.gi.versions.Gtk = "3.0"; imports.gi.versions.WebKit2 = "4.1";
const W = imports.gi.WebKit2; print([W.get_major_version(), W.get_minor_version(), W.get_micro_version()].join("."));`;

const node: Check = ({ nodeVersion }) => {
  const [major = 0, minor = 0] = nodeVersion.split(".").map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  return {
    id: "node",
    title: "Node.js",
    status: isEnough ? "ok" : "missing",
    detail: `${nodeVersion}; 20.19 or newer is needed.`,
    hint: isEnough ? null : "Install a newer Node.js.",
  };
};

const shell: Check = (context) => {
  const common = { id: "shell-linux", title: "Linux shell" };
  try {
    const files = loadLinuxShell(linuxShellDir(context));
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    return {
      ...common,
      status: "ok",
      detail: `At hand, ${files.length} files, ${Math.ceil(bytes / 1000)} kB.`,
      hint: null,
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...common, status: "missing", detail: error.message, hint: error.hint ?? null };
  }
};

const folder: Check = ({ cwd }) => {
  const common = { id: "folder", title: "This folder" };
  try {
    accessSync(cwd, constants.W_OK);
    return { ...common, status: "ok", detail: "Can be written.", hint: null };
  } catch {
    return {
      ...common,
      status: "limited",
      detail: "Cannot be written, so builds need another output folder.",
      hint: "Give one with --out.",
    };
  }
};

const gjs: Check = async ({ env }) => {
  const common = { id: "gjs", title: "GJS" };
  const program = findProgram("gjs", env);
  const version = program === null ? null : await outputOf(program, ["--version"], env);
  if (version !== null) return { ...common, status: "ok", detail: `${version}.`, hint: null };
  const detail = "Not here. Building works; apps and preview do not run on this computer.";
  return { ...common, status: "limited", detail, hint: INSTALL_HINT };
};

const webkitgtk: Check = async ({ env }) => {
  const common = { id: "webkitgtk", title: "WebKitGTK 4.1" };
  const program = findProgram("gjs", env);
  const version = program === null ? null : await outputOf(program, ["-c", PROBE_WEBKIT], env);
  if (version === null) {
    const detail = "Not found. Building works; apps and preview do not run on this computer.";
    return { ...common, status: "limited", detail, hint: INSTALL_HINT };
  }
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isEnough = major > WEBKIT_MINIMUM[0] || (major === WEBKIT_MINIMUM[0] && minor >= WEBKIT_MINIMUM[1]);
  return {
    ...common,
    status: isEnough ? "ok" : "limited",
    detail: `${version}; ${WEBKIT_MINIMUM.join(".")} or newer is needed.`,
    hint: isEnough ? null : "Update the system.",
  };
};

const display: Check = ({ env }) => {
  const name = env["WAYLAND_DISPLAY"] ?? env["DISPLAY"] ?? "";
  const isThere = name !== "";
  return {
    id: "display",
    title: "Display",
    status: isThere ? "ok" : "limited",
    detail: isThere ? `${name}.` : "None, so preview cannot open a window.",
    hint: isThere ? null : "Run preview in a graphical session.",
  };
};

function optional(id: string, title: string, program: string, use: string): Check {
  return ({ env }) => {
    const isThere = findProgram(program, env) !== null;
    return {
      id,
      title,
      status: isThere ? "ok" : "limited",
      detail: isThere ? `${use}.` : `Not here (optional). ${use}.`,
      hint: null,
    };
  };
}

/** Each looks at one thing and changes nothing. */
export const CHECKS: readonly Check[] = [
  node,
  shell,
  folder,
  gjs,
  webkitgtk,
  display,
  optional("bubblewrap", "bubblewrap", "bwrap", "Apps run the web engine in a sandbox with it"),
  optional("lintian", "lintian", "lintian", "A second opinion on .deb packages; builds do not need it"),
];
