import { spawn } from "node:child_process";
import { findProgram, type Env } from "./find-program.ts";

interface System {
  platform: "linux" | "darwin" | "win32";
  env: Env;
}

/**
 * Opens an address or a folder with what the person uses for it. Never fails: whoever calls says the address, too.
 * @returns Whether a program was started.
 */
export async function openOutside(target: string, { platform, env }: System): Promise<boolean> {
  const opener = openerOf(platform, env);
  if (opener === null) return false;
  return new Promise((resolve) => {
    const [program, ...args] = opener;
    const child = spawn(program, [...args, target], { env: { ...env }, stdio: "ignore", detached: true });
    child.on("error", () => resolve(false));
    child.on("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}

function openerOf(platform: System["platform"], env: Env): [string, ...string[]] | null {
  if (platform === "darwin") return ["/usr/bin/open"];
  // Explorer takes folders and hands addresses to the browser.
  if (platform === "win32") return [`${env["SystemRoot"] ?? String.raw`C:\Windows`}\\explorer.exe`];
  const isGraphical = (env["DISPLAY"] ?? env["WAYLAND_DISPLAY"] ?? "") !== "";
  const program = isGraphical ? findProgram(["xdg-open"], env) : null;
  return program === null ? null : [program];
}
