import { join } from "node:path";
import type { BuildRequest, StudioSettings } from "@pakeplus/core";
import { githubOptions } from "../settings.ts";

interface CommandApp {
  /** Absolute. */
  file: string;
  root: string;
}

/** Where the packages of an app go. */
export const outputOf = ({ root }: Pick<CommandApp, "root">): string => join(root, "out");

function selection({ targets, formats = [] }: BuildRequest): string[] {
  return [
    `--target=${targets.join(",")}`,
    ...(formats.length === 0 ? [] : [`--format=${formats.join(",")}`]),
  ];
}

const dataLoss = ({ acceptDataLoss = false }: BuildRequest): string[] =>
  acceptDataLoss ? ["--accept-data-loss"] : [];

export function localCommand(app: CommandApp, request: BuildRequest): string[] {
  const out = `--out=${outputOf(app)}`;
  return ["build", ...selection(request), out, ...dataLoss(request), "--json", "--", app.file];
}

export function publishCommand(app: CommandApp, request: BuildRequest, settings: StudioSettings): string[] {
  const { notes = "", replace = false } = request;
  return [
    "publish",
    ...selection(request),
    ...githubOptions(settings),
    ...dataLoss(request),
    ...(replace ? ["--replace"] : []),
    // The text itself comes by standard input: it may be longer than an argument can be.
    ...(notes === "" ? [] : ["--release-notes=-"]),
    // Without --yes a release of the same version is a failure that the page asks about.
    "--no-follow",
    "--json",
    "--",
    app.file,
  ];
}

export function planCommand(app: CommandApp, request: BuildRequest, settings: StudioSettings): string[] {
  const rest = [...selection(request), ...githubOptions(settings), ...dataLoss(request)];
  return ["publish", ...rest, "--dry-run", "--json", "--", app.file];
}
