import type { Log } from "../report/log.ts";
import type { World } from "../world.ts";
import { run } from "./run.ts";

/** Debian and Ubuntu: what a packaged app depends on, a screen, and what takes pictures of it. */
const NEEDED = ["gjs", "gir1.2-webkit2-4.1", "xvfb", "x11-utils", "imagemagick"] as const;

/**
 * Installs what the runner lacks to start a Linux app.
 * @throws Error when the package manager fails, after its own words are in the log.
 */
export async function installMissing({ env, signal }: World, log: Log): Promise<void> {
  const missing: string[] = [];
  for (const name of NEEDED) {
    const { stdout } = await run("dpkg-query", ["-W", "-f=${Status}", name], { env, signal });
    if (!stdout.includes("install ok installed")) missing.push(name);
  }
  if (missing.length === 0) return log.say("Everything is here.");
  const root = process.getuid?.() === 0 ? [] : ["sudo", "--"];
  const aptGet = async (...args: string[]): Promise<void> => {
    const [program = "", ...rest] = [...root, "apt-get", ...args];
    const { code, stdout, stderr } = await run(program, rest, {
      env: { ...env, DEBIAN_FRONTEND: "noninteractive" },
      signal,
    });
    log.quote(`${stdout}${stderr}`);
    if (code !== 0) throw new Error(`apt-get ${args[0] ?? ""} ended with ${code}.`);
  };
  log.say(`Installing ${missing.join(", ")}`);
  await aptGet("update", "-q");
  await aptGet("install", "-q", "-y", "--no-install-recommends", ...missing);
}
