import { spawn } from "node:child_process";
import type { Context } from "../../context.ts";
import { findProgram } from "../../run-program.ts";

/** What opens an address on each system, and its arguments before the address. */
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  linux: ["xdg-open"],
  darwin: ["open"],
  win32: ["rundll32.exe", "url.dll,FileProtocolHandler"],
};

/** Opens a page in the browser. @returns Whether there is a program for it. */
export function openPage(
  { env }: Pick<Context, "env">,
  address: string,
  platform = process.platform,
): boolean {
  const [name, ...args] = OPENERS[platform] ?? [];
  const program = name === undefined ? null : findProgram(name, env);
  if (program === null) return false;
  const child = spawn(program, [...args, address], { env: { ...env }, detached: true, stdio: "ignore" });
  // The address is printed as well, so nothing is lost when it fails.
  child.on("error", () => undefined);
  child.unref();
  return true;
}
