import { AppError, SHELL_TARGETS, shortHash, type Target } from "@pakeplus/core";
import { findShellRelease, readCompiledShell } from "@pakeplus/github";
import type { Context } from "../../context.ts";
import type { Session } from "../../github/session.ts";
import { bundledShell } from "./bundled-shell.ts";

/**
 * Downloads the shells that the build repository compiled and compares them with those that came with this command.
 * @throws AppError SHELL_CHANGED when one differs, SHELL_MISSING when one was never compiled, GITHUB_….
 */
export async function verifyShells(
  named: Target | null,
  { client, fullName: repository }: Session,
  context: Context,
): Promise<void> {
  const shells = [];
  for (const target of named === null ? SHELL_TARGETS : [named]) {
    const own = await bundledShell(target, context);
    if (own === null) throw notYet(target);
    const { hash, sha256 } = own;
    const release = await findShellRelease(client, repository, hash);
    if (release === null) throw notCompiled(target, repository);
    const pins = { [target]: { hash, sha256 } };
    const { files } = await readCompiledShell({ client, repository, release, target, hash, pins });
    const { style } = context;
    context.say(
      `${style.green("The same")}  ${target}, ${files.length} files, sha256 ${shortHash(sha256)}: ${release.url}`,
    );
    shells.push({ target, state: "same", hash, sha256, url: release.url });
  }
  context.printJson({ ok: true, repository, shells });
}

function notYet(target: Target): AppError {
  return new AppError("TARGET_UNAVAILABLE", `There is no shell for ${target} yet.`, {
    hint: "pakeplus shells lists what there is.",
  });
}

function notCompiled(target: Target, repository: string): AppError {
  return new AppError(
    "SHELL_MISSING",
    `${repository} has not compiled the ${target} shell of this PakePlus.`,
    {
      hint: "pakeplus publish --compile-shells does it, together with an app.",
    },
  );
}
