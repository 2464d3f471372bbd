import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServices, stop } from "./desktop.ts";
import { CLI, ROOT, timed } from "./process.ts";
import { type Bench, median, milliseconds } from "./row.ts";

const ROUNDS = 7;
const DEADLINE_MS = 20_000;
const LOOK_MS = 10;
/** Memory is read after the page had time to settle. */
const SETTLE_MS = 1500;

interface Start {
  paintMs: number;
  ownBytes: number;
}

/**
 * The second animation frame after the first script: what a page can know of its first paint. It shows in the window's
 * title, which the page may not change afterwards. A custom scheme has no service workers; without them the page does
 * the same work in both windows.
 */
const PAINT_PROBE = `<script>
delete Navigator.prototype.serviceWorker;
requestAnimationFrame(() => requestAnimationFrame(() => {
  document.title = "painted";
  Object.defineProperty(document, "title", { get: () => "painted", set() {} });
}));
</script>`;

/** All but the lock: it pins the id, and this is another app. */
function isCopied(path: string): boolean {
  return !path.endsWith("pakeplus.lock");
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

function preparePage(folder: string): string {
  const app = join(folder, "app");
  cpSync(join(ROOT, "examples/notes"), app, { recursive: true, filter: isCopied });
  const definition: Record<string, unknown> = JSON.parse(readFileSync(join(app, "pakeplus.json"), "utf8"));
  writeFileSync(join(app, "pakeplus.json"), JSON.stringify({ ...definition, id: "com.example.bench" }));
  const page = join(app, "www/index.html");
  const html = readFileSync(page, "utf8")
    // The page's own policy forbids the probe.
    .replace(/<meta[^>]+Content-Security-Policy[^>]+>/su, "")
    .replace("</head>", `${PAINT_PROBE}</head>`);
  writeFileSync(page, html);
  return app;
}

function ownMemory(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  return Number(/^Pss:\s+(\d+) kB$/mu.exec(rollup)?.[1] ?? 0) * 1024;
}

/** Looks every few milliseconds; xdotool's own waiting looks twice a second. */
async function painted(env: NodeJS.ProcessEnv, program: string): Promise<number> {
  const deadline = performance.now() + DEADLINE_MS;
  while (performance.now() < deadline) {
    const look = spawn("xdotool", ["search", "--onlyvisible", "--name", "^painted$"], {
      env,
      stdio: "ignore",
    });
    const [code] = await once(look, "exit");
    if (code === 0) return performance.now();
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error(`${program} painted nothing`);
}

async function measureStart(command: readonly string[], env: NodeJS.ProcessEnv): Promise<Start> {
  const [program = "", ...args] = command;
  const started = performance.now();
  const child = spawn(program, args, { env, stdio: "ignore" });
  try {
    const paintMs = (await painted(env, program)) - started;
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    return { paintMs, ownBytes: ownMemory(child.pid ?? 0) };
  } finally {
    await stop(child);
  }
}

function compileWindow(folder: string): string {
  const program = join(folder, "window");
  const flags = execFileSync("pkg-config", ["--cflags", "--libs", "webkit2gtk-4.1"])
    .toString()
    .trim()
    .split(/\s+/u);
  execFileSync("cc", ["-O2", "-o", program, join(ROOT, "tools/bench/window.c"), ...flags]);
  return program;
}

/** First paint and memory of the shell against the smallest C window on the same page. */
export const windowBench: Bench = {
  id: "window",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "pakeplus-bench-window-"));
    const { env, children } = await startServices(folder);
    try {
      const app = preparePage(folder);
      const out = join(folder, "out");
      await timed(process.execPath, [CLI, "build", app, "--format", "tar.gz", "--out", out, "--quiet"]);
      const unpacked = join(folder, "unpacked");
      mkdirSync(unpacked);
      execFileSync("tar", [
        "-xzf",
        join(out, "notes-1.0.0-linux.tar.gz"),
        "-C",
        unpacked,
        "--strip-components=1",
      ]);
      const window = compileWindow(folder);

      const shells: Start[] = [];
      const windows: Start[] = [];
      for (let round = 0; round <= ROUNDS; round++) {
        const shell = await measureStart([join(unpacked, "launch")], env);
        const native = await measureStart([window, join(app, "www"), "sandbox"], env);
        if (round === 0) continue; // The first start fills the caches of both.
        shells.push(shell);
        windows.push(native);
      }
      const paint = median(shells.map(({ paintMs }) => paintMs));
      const peerPaint = median(windows.map(({ paintMs }) => paintMs));
      const memory = median(shells.map(({ ownBytes }) => ownBytes));
      const peerMemory = median(windows.map(({ ownBytes }) => ownBytes));
      return [
        {
          name: "Linux shell: first paint",
          measured: milliseconds(paint),
          peer: `minimal C window: ${milliseconds(peerPaint)}`,
          bar: "≤ 1.35 × and ≤ +120 ms",
          ok: paint <= peerPaint * 1.35 && paint - peerPaint <= 120,
          numbers: { paintMs: paint, peerPaintMs: peerPaint, ratio: paint / peerPaint },
        },
        {
          name: "Linux shell: own memory (PSS)",
          measured: megabytes(memory),
          peer: `minimal C window: ${megabytes(peerMemory)}`,
          bar: "≤ +30 MB",
          ok: memory - peerMemory <= 30e6,
          numbers: { bytes: memory, peerBytes: peerMemory },
        },
      ];
    } finally {
      for (const child of children) await stop(child);
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
