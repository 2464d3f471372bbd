import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

const DISPLAY = ":95";

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

/** A screen and a message bus, whose children the caller stops. @param folder Absolute; data of the apps goes there. */
export async function startServices(
  folder: string,
): Promise<{ env: NodeJS.ProcessEnv; children: ChildProcess[] }> {
  // Sockets of the engine's sandbox stand here.
  const runtime = join(folder, "run");
  mkdirSync(runtime, { mode: 0o700 });
  const display = spawn("Xvfb", [DISPLAY, "-screen", "0", "1280x1024x24", "-noreset", "-displayfd", "1"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  await once(display.stdout, "data");
  const bus = spawn("dbus-daemon", ["--session", "--nofork", "--print-address"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [address] = (await once(createInterface(bus.stdout), "line")) as [string];
  return {
    env: {
      ...process.env,
      DISPLAY,
      DBUS_SESSION_BUS_ADDRESS: address,
      XDG_DATA_HOME: join(folder, "data"),
      XDG_CACHE_HOME: join(folder, "cache"),
      XDG_RUNTIME_DIR: runtime,
      GDK_BACKEND: "x11",
      NO_AT_BRIDGE: "1",
    },
    children: [display, bus],
  };
}
