import { fileURLToPath } from "node:url";
import type { Artifact, Format } from "@pakeplus/core";
import { type RunResult, run } from "./process.ts";

export const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
/** The built command; `PAKEPLUS_CLI` names another build of it. */
export const CLI = process.env["PAKEPLUS_CLI"] ?? `${ROOT}packages/cli/dist/bin.js`;

export interface CliOptions {
  /** A shell to package instead of the one beside the command line tool. */
  shell?: string;
  cwd?: string;
}

/** Runs the command line tool as a person's terminal would, without anything of this terminal but PATH. */
async function runCli(args: readonly string[], { shell, cwd }: CliOptions = {}): Promise<RunResult> {
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: "/nonexistent",
    LANG: "C.UTF-8",
    ...(shell === undefined ? {} : { PAKEPLUS_LINUX_SHELL: shell }),
  };
  return run(process.execPath, [CLI, ...args], { env, ...(cwd === undefined ? {} : { cwd }) });
}

export interface Built {
  artifacts: readonly Artifact[];
  of(format: Format): Artifact;
}

/** Builds for Linux. @throws Error with all that the tool said when it fails. */
export async function build(
  input: string,
  out: string,
  args: readonly string[] = [],
  options: CliOptions = {},
): Promise<Built> {
  const result = await runCli(
    ["build", input, "--target", "linux", "--out", out, "--json", ...args],
    options,
  );
  if (result.code !== 0) throw new Error(`build ended with ${result.code}\n${result.stdout}${result.stderr}`);
  const { artifacts } = JSON.parse(result.stdout) as { artifacts: readonly Artifact[] };
  return {
    artifacts,
    of(format) {
      const found = artifacts.find((artifact) => artifact.format === format);
      if (found === undefined) throw new Error(`There is no ${format} among ${JSON.stringify(artifacts)}`);
      return found;
    },
  };
}
