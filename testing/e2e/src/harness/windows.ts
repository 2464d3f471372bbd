import { mustRun, run } from "./process.ts";
import type { Session } from "./session.ts";
import { NotYetError, type WaitOptions, waitFor } from "@pakeplus/conformance";

export interface DesktopWindow {
  /** X id, hexadecimal. */
  id: string;
  pid: number;
  title: string;
  wmClass: string;
  /** Of the window without the manager's frame, in screen pixels. */
  x: number;
  y: number;
  width: number;
  height: number;
}

const LINE = /^(0x[0-9a-f]+)\s+(-?\d+)\s+(\d+)\s+(-?\d+)\s+(-?\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+\S+ ?(.*)$/;

function parseLine(line: string): DesktopWindow[] {
  const match = LINE.exec(line);
  if (match === null) return [];
  const [, id = "", , pid, x, y, width, height, wmClass = "", title = ""] = match;
  return [
    {
      id,
      pid: Number(pid),
      title,
      wmClass,
      x: Number(x),
      y: Number(y),
      width: Number(width),
      height: Number(height),
    },
  ];
}

/** What a hand at the screen can do. */
export function windowsOf({ env }: Pick<Session, "env">) {
  const xdotool = (...args: string[]) => mustRun("xdotool", args, { env, deadline: 10_000 });
  /** All of them: a window that goes while they are listed ends wmctrl in the middle of the list. */
  async function list(): Promise<DesktopWindow[]> {
    const result = await waitFor("a whole list of windows", async () => {
      const once = await run("wmctrl", ["-lpGx"], { env, deadline: 10_000 });
      if (once.code !== 0) throw new NotYetError(once.stderr);
      return once;
    });
    return result.stdout.split("\n").flatMap(parseLine);
  }
  return {
    list,
    async find(
      what: string,
      test: (window: DesktopWindow) => boolean,
      options: WaitOptions = {},
    ): Promise<DesktopWindow> {
      let seen: DesktopWindow[] = [];
      return waitFor(
        what,
        async () => {
          seen = await list();
          return seen.find(test);
        },
        { ...options, describe: () => JSON.stringify(seen) },
      );
    },
    async waitForCount(what: string, count: number, options: WaitOptions = {}): Promise<DesktopWindow[]> {
      let seen: DesktopWindow[] = [];
      return waitFor(
        what,
        async () => {
          seen = await list();
          return seen.length === count ? seen : undefined;
        },
        { ...options, describe: () => JSON.stringify(seen) },
      );
    },
    /** Screen pixels. */
    moveMouse: (x: number, y: number) =>
      xdotool("mousemove", "--sync", String(Math.round(x)), String(Math.round(y))),
    async click(button: 1 | 2 | 3 | 8, modifiers: readonly ("ctrl" | "shift")[] = [], times = 1) {
      const down = modifiers.flatMap((key) => ["keydown", key]);
      const up = modifiers.toReversed().flatMap((key) => ["keyup", key]);
      const repeat = ["--repeat", String(times), "--delay", "150"];
      await xdotool(...down, "click", ...repeat, String(button), ...up);
    },
    key: (...keys: string[]) => xdotool("key", ...keys),
    async focus(id: string) {
      await mustRun("wmctrl", ["-i", "-a", id], { env });
    },
    async close(id: string) {
      await mustRun("wmctrl", ["-i", "-c", id], { env });
    },
    async resize(id: string, width: number, height: number) {
      await mustRun("wmctrl", ["-i", "-r", id, "-e", `0,-1,-1,${width},${height}`], { env });
    },
    async move(id: string, x: number, y: number) {
      await mustRun("wmctrl", ["-i", "-r", id, "-e", `0,${x},${y},-1,-1`], { env });
    },
    /** @throws NotYetError when the window is gone */
    async property(id: string, name: string): Promise<string> {
      const { code, stdout, stderr } = await run("xprop", ["-id", id, name], { env, deadline: 10_000 });
      if (code !== 0) throw new NotYetError(stderr);
      return stdout.trim();
    },
    /** Keyboard focus; null when no window has it. */
    async active(): Promise<string | null> {
      const { stdout } = await run("xprop", ["-root", "_NET_ACTIVE_WINDOW"], { env });
      const id = /0x[0-9a-f]+/.exec(stdout)?.[0];
      return id === undefined ? null : `0x${id.slice(2).padStart(8, "0")}`;
    },
  };
}

export type Windows = ReturnType<typeof windowsOf>;
