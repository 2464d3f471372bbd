import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { CLI } from "./process.ts";
import { stop } from "./desktop.ts";

export interface BenchStudio {
  base: string;
  url: string;
  call<T>(this: void, method: string, path: string, body?: unknown): Promise<T>;
  stop(this: void): Promise<void>;
}

/** @param folder Absolute; home and everything that the Studio keeps. */
export async function openStudio(folder: string): Promise<BenchStudio> {
  const child = spawn(process.execPath, [CLI, "studio", "--no-open", "--port", "0"], {
    cwd: folder,
    env: {
      PATH: process.env["PATH"],
      HOME: folder,
      XDG_DATA_HOME: join(folder, "data"),
      XDG_CONFIG_HOME: join(folder, "config"),
    },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [url] = (await once(createInterface(child.stdout), "line")) as [string];
  const [base = "", key = ""] = url.split("/#key=");
  return {
    base,
    url,
    async call<T>(method: string, path: string, body?: unknown): Promise<T> {
      const answer = await fetch(base + path, {
        method,
        headers: { "x-pakeplus-key": key },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${path} answers ${answer.status}: ${await answer.text()}`);
      return (await answer.json()) as T;
    },
    stop: async () => stop(child),
  };
}
