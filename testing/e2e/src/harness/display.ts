import { once } from "node:events";
import { spawn } from "node:child_process";
import { run, start } from "./process.ts";
import { waitFor, within } from "@pakeplus/conformance";

export interface Display {
  /** For the DISPLAY variable. */
  name: string;
  width: number;
  height: number;
  close(): Promise<void>;
}

const FIRST_NUMBER = 60;
const LAST_NUMBER = 79;

async function openServer(number: number, width: number, height: number) {
  const child = spawn(
    "Xvfb",
    [
      `:${number}`,
      "-screen",
      "0",
      `${width}x${height}x24`,
      "-nolisten",
      "tcp",
      "-noreset",
      "-displayfd",
      "3",
    ],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] },
  );
  const ready = child.stdio[3];
  if (ready === null || ready === undefined) throw new Error("Xvfb was started without its ready pipe.");
  const exited = once(child, "exit");
  const answer = await within(
    "Xvfb to be ready",
    Promise.race([once(ready, "data"), exited.then(() => null)]),
  );
  if (answer === null) return null;
  return {
    async close() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

/**
 * A virtual screen with a window manager.
 * @throws Error when no display number of the range is free.
 */
export async function openDisplay({ width = 1280, height = 900 } = {}): Promise<Display> {
  const numbers = Array.from({ length: LAST_NUMBER - FIRST_NUMBER + 1 }, (_, index) => FIRST_NUMBER + index);
  for (const number of numbers) {
    const server = await openServer(number, width, height);
    if (server === null) continue;
    const name = `:${number}`;
    const env = { PATH: process.env["PATH"] ?? "", HOME: "/nonexistent", DISPLAY: name };
    const manager = start("openbox", ["--sm-disable"], { env });
    await waitFor("the window manager", async () =>
      (await run("wmctrl", ["-m"], { env })).code === 0 ? true : undefined,
    );
    return {
      name,
      width,
      height,
      async close() {
        await manager.stop();
        await server.close();
      },
    };
  }
  throw new Error(`No display number from ${FIRST_NUMBER} to ${LAST_NUMBER} is free.`);
}
