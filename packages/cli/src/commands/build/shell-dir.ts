import { join, resolve } from "node:path";
import type { Context } from "../../context.ts";

/** The folder of the built Linux shell; `PAKEPLUS_LINUX_SHELL` is for people who change the shell. */
export function linuxShellDir(context: Pick<Context, "env" | "cwd" | "shellsDir">): string {
  const own = context.env["PAKEPLUS_LINUX_SHELL"] ?? "";
  return own === "" ? join(context.shellsDir, "linux") : resolve(context.cwd, own);
}
