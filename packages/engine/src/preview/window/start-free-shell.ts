import { AppError } from "@pakeplus/core";
import type { PreviewStart } from "@pakeplus/core";
import type { Environment } from "./profile-env.ts";
import { shellError } from "./shell-errors.ts";
import { startShell } from "./shell-process.ts";
import type { ShellProcess } from "./shell-process.ts";

export interface FreeShell {
  shell: ShellProcess;
  /** The set of data it got; null for the usual one. */
  profile: string | null;
}

export interface FreeShellOptions {
  launch: string;
  env: Environment;
  start: PreviewStart;
  profile: string | null;
}

const MOST_AT_ONCE = 9;

/**
 * Opens the window with the first set of data that no other preview of the app uses: two engines on one set would
 * damage it, and handing over to the other window would show another project.
 * @throws AppError PREVIEW_FAILED or TOOL_MISSING.
 */
export async function startFreeShell({ launch, env, start, profile }: FreeShellOptions): Promise<FreeShell> {
  for (let number = 1; number <= MOST_AT_ONCE; number += 1) {
    const own = number === 1 ? profile : `${profile ?? "preview"} ${number}`;
    const args = own === null ? [] : ["--profile", own];
    const shell = startShell({ launch, args, env, start });
    const opened = await shell.opened;
    if (opened === "open") return { shell, profile: own };
    const end = await shell.ended;
    if (opened === "ended") throw shellError(end) ?? new AppError("CANCELLED", "The window was closed.");
  }
  throw new AppError("PREVIEW_FAILED", `This app is in preview ${MOST_AT_ONCE} times already.`, {
    hint: "Close one of its windows first.",
  });
}
