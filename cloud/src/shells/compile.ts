import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import {
  AppError,
  formatShellManifest,
  SHELL_MANIFEST,
  SHELL_TARGETS,
  shellAssetName,
  shellFileMode,
  SHELLS,
  type ShellManifest,
  type Target,
} from "@pakeplus/core";
import { describeShell, shellDigest } from "@pakeplus/packager";
import { requireOption, type Arguments } from "../arguments.ts";
import { readFolder } from "../package/read-folder.ts";
import type { Log } from "../report/log.ts";
import { run } from "../smoke/run.ts";
import type { World } from "../world.ts";
import { requireSources } from "./needed-shells.ts";
import { publishShell } from "./publish-shell.ts";

/** Compiles one shell from its sources on `main` and releases it for all apps. */
export async function compile(given: Arguments, world: World, log: Log): Promise<void> {
  const target = SHELL_TARGETS.find((name) => name === world.env["PAKEPLUS_SHELL"]);
  if (target === undefined) throw requireOption("the name of a shell in PAKEPLUS_SHELL");
  const out = resolve(given.out);
  const made = join(out, "made");
  await mkdir(made, { recursive: true });
  await log.group(`Compiling the ${target} shell`, () => runCompiler(target, made, { given, world, log }));
  const manifest = await describe(target, made, given.program);
  log.say(`${manifest.sha256}  ${target}`);
  const file = join(out, SHELL_MANIFEST);
  await writeFile(file, formatShellManifest(manifest));
  await publishShell({ manifest, made, file }, world, log);
}

async function runCompiler(
  target: Target,
  made: string,
  { given, world, log }: { given: Arguments; world: World; log: Log },
): Promise<void> {
  const [word = "", ...words] = SHELLS[target].compile?.command ?? [];
  const { code, stdout, stderr } = await run(word, [...words, made], {
    cwd: given.program,
    // Compilers get no token.
    env: { PATH: world.env["PATH"], HOME: world.env["HOME"] },
    signal: world.signal,
  });
  if (stdout + stderr !== "") log.quote(stdout + stderr);
  if (code === 0) return;
  throw new AppError("SHELL_MISSING", `The ${target} shell could not be compiled.`, {
    reason: `${word} ended with ${String(code)}; above is what it wrote.`,
    hint: "Publish again: PakePlus then renews the sources. Without --compile-shells it takes the finished shell.",
  });
}

async function describe(target: Target, made: string, program: string): Promise<ShellManifest> {
  const files = await describeShell(
    (await readFolder(made)).map((file) => ({ ...file, mode: shellFileMode(file.path) })),
  );
  return {
    v: 1,
    target,
    hash: await requireSources(target, program),
    sha256: shellDigest(files),
    files: files.map((file) => ({ ...file, asset: shellAssetName(file.path) })),
  };
}
