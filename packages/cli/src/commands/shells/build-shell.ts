import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { AppError, SHELLS, shortHash, type Target } from "@pakeplus/core";
import { identifyShell, loadLinuxShell, shellSources } from "@pakeplus/engine";
import type { Context } from "../../context.ts";
import { outputOf } from "../../run-program.ts";
import { shownPath } from "../../output/shown-path.ts";
import { bundledShell } from "./bundled-shell.ts";

const COMPILE_TIMEOUT_MS = 300_000;

/**
 * Makes a shell from its sources on this computer, in a folder of its own.
 * @throws AppError TARGET_UNAVAILABLE, OUTPUT_NOT_WRITABLE for a folder that holds something, SHELL_MISSING.
 */
export async function buildShell(target: Target, out: string | null, context: Context): Promise<void> {
  const { compile } = SHELLS[target];
  const bundled = await bundledShell(target, context);
  if (compile === null || bundled === null) {
    throw new AppError("TARGET_UNAVAILABLE", `There is no shell for ${target} yet.`, {
      hint: "pakeplus shells lists what there is.",
    });
  }
  const dir = resolve(context.cwd, out ?? `shell-${target}`);
  requireEmpty(dir, shownPath(dir, context.cwd));
  const [program, ...args] = compile.command;
  const words = args.map((word) => (compile.sources.includes(word) ? join(context.cloudDir, word) : word));
  const node = program === "node" ? process.execPath : program;
  const said = await outputOf(node, [...words, dir], context.env, COMPILE_TIMEOUT_MS);
  if (said === null) {
    throw new AppError("SHELL_MISSING", `The ${target} shell could not be compiled.`, {
      reason: `${compile.command.join(" ")} failed.`,
      hint: "Install PakePlus again. In its own source tree: npm run build",
    });
  }
  const sources = shellSources(target, context.cloudDir);
  const { hash, sha256 } = await identifyShell(target, { files: loadLinuxShell(dir), sources });
  const isSame = sha256 === bundled.sha256;
  context.say(`${shownPath(dir, context.cwd)}  sha256 ${shortHash(sha256)}`);
  context.say(isSame ? "The same as came with this command." : "Not what came with this command.");
  context.printJson({ ok: true, target, path: dir, hash, sha256, isSame });
}

/** What lies there already would become a part of the shell. */
function requireEmpty(dir: string, shown: string): void {
  let names: readonly string[] = [];
  try {
    names = readdirSync(dir);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
    throw new AppError("OUTPUT_NOT_WRITABLE", `${shown} is not a folder that can be used.`, {
      cause: error,
      hint: "Give another one with --out.",
    });
  }
  if (names.length === 0) return;
  throw new AppError("OUTPUT_NOT_WRITABLE", `${shown} is not empty.`, {
    reason: "What lies there would become a part of the shell.",
    hint: "Give another one with --out.",
  });
}
