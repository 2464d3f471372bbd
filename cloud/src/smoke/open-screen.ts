import { spawn } from "node:child_process";
import { once } from "node:events";
import type { World } from "../world.ts";

export interface Screen {
  /** For the variable DISPLAY. */
  display: string;
  close(): Promise<void>;
}

/**
 * A screen that nobody sees. Xvfb picks a free number itself.
 * @throws Error when it does not start.
 */
export async function openScreen({ env }: Pick<World, "env">): Promise<Screen> {
  const args = ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-noreset"];
  const server = spawn("Xvfb", args, { env: { ...env }, stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const ended = new Promise<null>((resolve) => {
    server.on("error", () => resolve(null));
    server.on("exit", () => resolve(null));
  });
  const pipe = server.stdio[3];
  const number = pipe === null || pipe === undefined ? null : await Promise.race([once(pipe, "data"), ended]);
  if (number === null) throw new Error("Xvfb did not start.");
  return {
    display: `:${String(number[0]).trim()}`,
    async close() {
      server.kill();
      await ended;
    },
  };
}
