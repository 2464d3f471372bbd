import { mustRun, run } from "./process.ts";

const env = { PATH: process.env["PATH"] ?? "", DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C.UTF-8" };

/** Really installs on this computer. @throws Error, also when this is not root. */
export async function installDeb(file: string): Promise<void> {
  if (process.getuid?.() !== 0) throw new Error("Installing a .deb needs root: run `sudo npm test`.");
  await mustRun("dpkg", ["-i", file], { env });
}

/** Files that dpkg says belong to the package. */
export async function filesOfDeb(name: string): Promise<readonly string[]> {
  const { stdout } = await mustRun("dpkg-query", ["-L", name], { env });
  return stdout.split("\n").filter((line) => line !== "" && line !== "/.");
}

export async function debVersion(name: string): Promise<string | null> {
  const { code, stdout } = await run("dpkg-query", ["-W", "-f", "${db:Status-Status} ${Version}", name], {
    env,
  });
  return code === 0 && stdout.startsWith("installed ") ? stdout.slice("installed ".length) : null;
}

/** Leaves no trace of the package; fine when it is not there. */
export async function purgeDeb(name: string): Promise<void> {
  if ((await run("dpkg-query", ["-W", name], { env })).code === 0)
    await mustRun("dpkg", ["--purge", name], { env });
}
