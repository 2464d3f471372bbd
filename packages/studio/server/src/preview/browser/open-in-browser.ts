import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Duplex, Readable, Writable } from "node:stream";
import { AppError, planBuild, type RuntimeConfig } from "@pakeplus/core";
import { makeJob } from "@pakeplus/engine";
import type { App } from "../../apps/app.ts";
import type { Hub } from "../../hub.ts";
import type { StudioOptions } from "../../options.ts";
import type { Frames } from "../frames.ts";
import { openDebuggingPipe, type DebuggingPipe } from "./debugging-pipe.ts";
import { findBrowser } from "./find-browser.ts";
import { fitWindow } from "./fit-window.ts";
import { pageScripts } from "./page-scripts.ts";

interface BrowserPreview {
  options: Pick<StudioOptions, "folders" | "env" | "platform">;
  frames: Frames;
  hub: Hub;
  /** As it was read last. */
  newest: (id: string) => App;
}

/** Quiet: the preview shows the app and nothing of the browser, and asks nothing of its maker. */
const ARGUMENTS = [
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-sync",
  "--disable-extensions",
  "--disable-component-update",
  "--disable-background-networking",
  "--disable-features=Translate,MediaRouter,OptimizationHints",
  "--password-store=basic",
  "--remote-debugging-pipe",
  "--app=about:blank",
];
const CLOSING_MS = 3000;

/**
 * Shows an app in an installed browser's window without its controls, with the scripts, styles, size and user agent of
 * the definition. The bridge, link rules and blocking are the shell's and are not there.
 */
export function openInBrowser({ options, frames, hub, newest }: BrowserPreview) {
  return async (app: App, signal: AbortSignal, shown: () => void): Promise<void> => {
    const program = findBrowser(options);
    if (program === null) throw noBrowser();
    const runtime = await runtimeOf(app);
    const url = await addressOf(app, frames);
    const profile = join(options.folders.data, "preview", app.id);
    mkdirSync(profile, { recursive: true, mode: 0o700 });
    const child = start(program, runtime, profile, options.env);
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    const stop = (): void => void close(child, ended);
    signal.addEventListener("abort", stop, { once: true });
    const ends = [() => signal.removeEventListener("abort", stop)];
    try {
      await spawned(child);
      const pipe = openDebuggingPipe(
        child.stdio[3] as Writable & Duplex,
        child.stdio[4] as Readable & Duplex,
      );
      const session = await firstPage(pipe);
      const setScripts = scriptSetter(pipe, session, new URL(url).origin);
      const show = async (): Promise<void> => {
        await setScripts(await runtimeOf(newest(app.id)));
        await pipe.send("Page.reload", { ignoreCache: true }, session);
      };
      await setScripts(runtime);
      await fitWindow(pipe, session, runtime.window);
      await pipe.send("Page.navigate", { url }, session);
      shown();
      const unfollow = hub.listen((message) => {
        const isOurs =
          (message.type === "frame" && message.app === app.id) ||
          (message.type === "app.changed" && message.app.id === app.id && message.app.problem === null);
        // A page that is being closed needs no newest version.
        if (isOurs) show().catch(() => undefined);
      });
      ends.push(unfollow);
      await ended;
    } catch (error) {
      if (!signal.aborted) throw await failed(error, child, ended);
    } finally {
      for (const end of ends) end();
      await close(child, ended);
    }
  };
}

async function runtimeOf({ written, problem, root }: App): Promise<RuntimeConfig> {
  if (written === null) {
    throw new AppError("DEFINITION_INVALID", problem?.message ?? "The definition has to be repaired first.", {
      ...(problem?.issues !== undefined && { issues: problem.issues }),
    });
  }
  const plan = planBuild({ written, targets: ["linux"], shells: ["linux"] });
  const { job } = await makeJob(plan, { root, buildId: "preview" });
  const [target] = job.targets;
  if (target === undefined) throw new AppError("INTERNAL", "The plan has no target.");
  return target.runtime;
}

async function addressOf(app: App, frames: Frames): Promise<string> {
  const source = app.written?.source;
  const url = source !== undefined && "url" in source ? source.url : await frames.open(app);
  if (url !== null) return url;
  throw new AppError("PREVIEW_FAILED", "The app has no page to show.");
}

function start(
  program: string,
  { window, network }: RuntimeConfig,
  profile: string,
  env: StudioOptions["env"],
) {
  const size = [`--window-size=${window.width},${window.height}`];
  const agent = network.userAgent === null ? [] : [`--user-agent=${network.userAgent}`];
  // Chromium's sandbox refuses the administrator; whoever works as one in a container has no other way.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const args = [...ARGUMENTS, ...size, ...agent, ...sandbox, `--user-data-dir=${profile}`];
  return spawn(program, args, { env: { ...env }, stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"] });
}

async function spawned(child: ChildProcess): Promise<void> {
  // What it says is for its makers; an unread pipe would stop it.
  child.stderr?.resume();
  if (child.pid === undefined) await once(child, "spawn");
}

/** The window's own page, once there is one. */
async function firstPage(pipe: DebuggingPipe): Promise<string> {
  const found = new Promise<string>((resolve) => {
    pipe.onEvent((method, { targetInfo }) => {
      if (method !== "Target.targetCreated" || typeof targetInfo !== "object" || targetInfo === null) return;
      const { type, targetId } = targetInfo as Readonly<Record<string, unknown>>;
      if (type === "page") resolve(String(targetId));
    });
  });
  const asked = pipe.send("Target.setDiscoverTargets", { discover: true });
  const targetId = await Promise.race([found, asked.then(() => found)]);
  const { sessionId } = await pipe.send("Target.attachToTarget", { targetId, flatten: true });
  await pipe.send("Page.enable", {}, String(sessionId));
  return String(sessionId);
}

/** Gives a page the scripts of a version in the place of those of the version before. */
function scriptSetter(pipe: DebuggingPipe, session: string, origin: string) {
  let known: unknown[] = [];
  let last: Promise<void> = Promise.resolve();
  const set = async ({ inject }: RuntimeConfig): Promise<void> => {
    for (const identifier of known) {
      await pipe.send("Page.removeScriptToEvaluateOnNewDocument", { identifier }, session);
    }
    known = [];
    for (const script of pageScripts(inject, origin)) {
      const added = await pipe.send("Page.addScriptToEvaluateOnNewDocument", { ...script }, session);
      known.push(added["identifier"]);
    }
  };
  // Two versions at once would leave the scripts of both.
  return async (runtime: RuntimeConfig): Promise<void> => {
    last = last.catch(() => undefined).then(async () => set(runtime));
    return last;
  };
}

async function close(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), CLOSING_MS);
  await ended;
  clearTimeout(late);
}

async function failed(cause: unknown, child: ChildProcess, ended: Promise<void>): Promise<AppError> {
  if (cause instanceof AppError) return cause;
  if (child.pid !== undefined) await close(child, ended);
  return new AppError("PREVIEW_FAILED", "The browser did not open a window for the preview.", {
    cause,
    reason: cause instanceof Error ? cause.message : String(cause),
    hint: "Look whether that browser starts by itself. On Linux it needs a graphical session.",
  });
}

function noBrowser(): AppError {
  return new AppError("TOOL_MISSING", "No browser for the preview was found on this computer.", {
    reason: "The preview needs Chrome, Chromium, Edge or Brave where the shell of the app cannot run.",
    hint: "Install one of them. Building packages works without it.",
  });
}
