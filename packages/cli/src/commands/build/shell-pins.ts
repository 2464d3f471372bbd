import type { ShellPins } from "@pakeplus/core";
import { identifyShell, loadLinuxShell, shellSources } from "@pakeplus/engine";
import type { Context } from "../../context.ts";
import { linuxShellDir } from "./shell-dir.ts";

/**
 * What the shells that came with this command are. A shell that the person changed has no sources here by which it
 * could be named, so it is pinned nowhere.
 * @throws AppError SHELL_MISSING
 */
export async function shellPins(
  context: Pick<Context, "env" | "cwd" | "shellsDir" | "cloudDir">,
): Promise<ShellPins> {
  if ((context.env["PAKEPLUS_LINUX_SHELL"] ?? "") !== "") return {};
  const files = loadLinuxShell(linuxShellDir(context));
  return { linux: await identifyShell("linux", { files, sources: shellSources("linux", context.cloudDir) }) };
}
