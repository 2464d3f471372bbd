import { readFile, readdir } from "node:fs/promises";

export interface ProcessInfo {
  pid: number;
  parent: number;
  group: number;
  /** Base name of the program. */
  name: string;
}

async function readProcess(pid: string): Promise<ProcessInfo[]> {
  try {
    const [stat, command] = await Promise.all([
      readFile(`/proc/${pid}/stat`, "utf8"),
      readFile(`/proc/${pid}/cmdline`, "utf8"),
    ]);
    // The name in brackets may hold spaces and brackets; what follows the last one is regular.
    const [, parent = "0", group = "0"] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const program = command.split("\0")[0] ?? "";
    return [
      {
        pid: Number(pid),
        parent: Number(parent),
        group: Number(group),
        name: program.split("/").at(-1) ?? "",
      },
    ];
  } catch {
    // It ended between listing and reading.
    return [];
  }
}

export async function listProcesses(): Promise<ProcessInfo[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  return (await Promise.all(pids.map(readProcess))).flat();
}

/** Ends a process at once; one that has ended in the meantime is fine. */
export function endProcess(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** A process and what it is a child of, nearest first. */
export function ancestorsOf(processes: readonly ProcessInfo[], pid: number): ProcessInfo[] {
  const found = processes.find((each) => each.pid === pid);
  return found === undefined ? [] : [found, ...ancestorsOf(processes, found.parent)];
}

/** Environment variables that a process was started with; none when it has ended. */
export async function readVariables(pid: number): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(`/proc/${pid}/environ`, "utf8").catch(() => "");
  const pairs = text.split("\0").filter((pair) => pair.includes("="));
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
  );
}
