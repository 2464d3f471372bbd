import { readFile } from "node:fs/promises";
import { type RunningApp, type ShellWindow, waitFor, within } from "@pakeplus/conformance";
import { findNoticeButton } from "./notice-buttons.ts";
import { start } from "./process.ts";
import { readLoadFailures } from "./load-failures.ts";
import { ancestorsOf, endProcess, listProcesses, readVariables } from "./processes.ts";

const RENDERER = "WebKitWebProcess";

/** How the windows of an app are found and closed. */
export interface AppWindows {
  list(): Promise<readonly (ShellWindow & { pid: number })[]>;
  close(id: string): Promise<void>;
}

export interface StartLinuxAppOptions {
  command: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  windows: AppWindows;
  /** The shell's own log in test builds; shown when something fails. */
  log?: string;
}

/** Starts a packaged app and gives hands and eyes for it. */
export function startLinuxApp({ command, args, env, windows, log }: StartLinuxAppOptions): RunningApp {
  const child = start(command, args, { env, cwd: "/" });
  const renderers = async () => {
    const processes = await listProcesses();
    return processes
      .filter(({ name }) => name === RENDERER)
      .map(({ pid }) => ancestorsOf(processes, pid))
      .filter((line) => line.some(({ pid }) => pid === child.pid));
  };
  const own = async (): Promise<readonly ShellWindow[]> => {
    const processes = await listProcesses();
    const groups = new Map(processes.map(({ pid, group }) => [pid, group]));
    return (await windows.list()).filter(({ pid }) => groups.get(pid) === child.pid);
  };
  return {
    output: () => child.output(),
    ended: child.exited,
    windows: own,
    async waitForWindows(what, test, options) {
      let seen: readonly ShellWindow[] = [];
      const probe = async () => {
        seen = await own();
        if (child.hasEnded()) throw new Error(`The app ended while waiting for ${what}: ${child.output()}`);
        return test(seen) ? seen : undefined;
      };
      return waitFor(what, probe, { ...options, describe: () => JSON.stringify(seen) });
    },
    async crashRenderers() {
      const lines = await waitFor("a process that runs pages", async () => {
        const found = await renderers();
        return found.length > 0 ? found : undefined;
      });
      for (const [renderer] of lines) if (renderer !== undefined) endProcess(renderer.pid);
    },
    async isSandboxed() {
      const lines = await renderers();
      return lines.length > 0 && lines.every((line) => line.some(({ name }) => name === "bwrap"));
    },
    async rendererVariables() {
      const lines = await renderers();
      return Promise.all(
        lines.flatMap(([renderer]) => (renderer === undefined ? [] : [readVariables(renderer.pid)])),
      );
    },
    async loadFailures() {
      return log === undefined ? [] : readLoadFailures(log);
    },
    async findButton(label) {
      if (log === undefined) throw new Error("Only a test build tells where its buttons are.");
      return waitFor(`the button ${label}`, async () => findNoticeButton(log, label), {
        describe: child.output,
      });
    },
    async quit() {
      // An app whose page speaks may not have its window yet.
      const open = await waitFor("a window to close", async () => {
        const list = child.hasEnded() ? [] : await own();
        return list.length > 0 || child.hasEnded() ? list : undefined;
      });
      for (const { id } of open) await windows.close(id);
      const code = await within("the app to end after its windows were closed", child.exited, {
        describe: child.output,
      });
      if (code !== 0) throw new Error(`The app ended with ${code}: ${child.output()}`);
    },
    async kill() {
      child.kill("SIGKILL");
      await child.exited;
      if (log !== undefined && process.env["PAKEPLUS_SHOW_LOG"] === "1") {
        process.stderr.write(await readFile(log, "utf8").catch(() => ""));
        process.stderr.write(child.output());
      }
    },
  };
}
