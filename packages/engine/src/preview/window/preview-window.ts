import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "@pakeplus/core";
import type { PreviewAction, PreviewPlace, PreviewWorld } from "@pakeplus/core";
import type { Step } from "../version/plan-step.ts";
import type { AppVersion } from "../version/read-version.ts";
import type { PageScripts } from "./page-script.ts";
import { previewConfig, successorAddress } from "./preview-config.ts";
import { profileEnv } from "./profile-env.ts";
import type { Environment } from "./profile-env.ts";
import { forgetOldPlace } from "./remembered-place.ts";
import { shellError } from "./shell-errors.ts";
import { startFreeShell } from "./start-free-shell.ts";
import type { FreeShell } from "./start-free-shell.ts";

export interface PreviewWindowOptions {
  /** Absolute folder with the shell; `app.json` is written there. */
  dir: string;
  env: Environment;
  scripts: PageScripts;
  /** A set of data of its own; null for the usual one. */
  profile: string | null;
}

/** What the shell reads. */
export type WindowApp = Pick<AppVersion, "runtime" | "block" | "collected">;

export interface PreviewWindow {
  /** The set of data in use. */
  profile(): string | null;
  /** Settles when a person closes the window (null) or the shell ends with an error. */
  ended: Promise<AppError | null>;
  /** Makes the window show a new version. @returns What it took, which is more than planned where a page objects. */
  show(step: Step, app: WindowApp): Promise<PreviewAction>;
  /** @param problem Why the newest version is not shown; null when it is. */
  say(problem: string | null): Promise<void>;
  /** @param file Absolute path of a picture. */
  setIcon(file: string): Promise<void>;
  close(): Promise<void>;
}

const KEEP_MS = 1_000;
const SWAP_MS = 3_000;

/** @throws AppError PREVIEW_FAILED or TOOL_MISSING. */
export async function openPreviewWindow(
  first: WindowApp,
  { dir, env, scripts, profile }: PreviewWindowOptions,
): Promise<PreviewWindow> {
  let shown = first.runtime;
  let swaps = 0;
  let icon: string | null = null;
  let isReplaced = false;
  let finish: (error: AppError | null) => void = nothing;
  const ended = new Promise<AppError | null>((resolve) => {
    finish = resolve;
  });

  const start = (
    { runtime, block }: WindowApp,
    set: string | null,
    left: { place: PreviewPlace | null; script: string | null },
  ): Promise<FreeShell> => {
    forgetOldPlace(env, runtime);
    const successor = left.place === null ? null : { before: shown, place: left.place };
    writeFileSync(join(dir, "app.json"), JSON.stringify(previewConfig(runtime, successor)));
    if (runtime.block !== null) writeFileSync(join(dir, runtime.block.file), block ?? "");
    const address = successorAddress(shown, runtime, left.place);
    return startFreeShell({
      launch: join(dir, "launch"),
      env: profileEnv(env, runtime.id),
      start: { address, script: left.script },
      profile: set,
    });
  };
  const follow = ({ shell }: FreeShell): void => {
    void shell.ended.then((end) => {
      if (shell === current.shell && !isReplaced) finish(shellError(end));
      return null;
    });
  };
  const paths = first.collected.files.map(({ path }) => `/${path}`);
  let current = await start(first, profile, { place: null, script: scripts.fresh(paths) });
  follow(current);

  const evaluate = async (world: PreviewWorld, script: string, patienceMs: number): Promise<unknown[]> => {
    const values = await current.shell.call({ do: "evaluate", world, script }, patienceMs);
    return Array.isArray(values) ? values.map(parse) : [];
  };
  const swapStyles = async ({ files, injected, inFrames }: Step & { kind: "styles" }): Promise<boolean> => {
    swaps += 1;
    if (Object.keys(injected).length > 0) {
      const values = await evaluate("injection", scripts.swapInjected(injected, inFrames), SWAP_MS);
      if (!isDone(values)) return false;
    }
    return files.length === 0 || isDone(await evaluate("preview", scripts.swapLinked(files, swaps), SWAP_MS));
  };

  const reload = async ({ files }: Step): Promise<PreviewAction> => {
    const kept = await evaluate("preview", scripts.keep(files), KEEP_MS);
    await current.shell.call({ do: "reload", script: scripts.restore(kept.filter(isKept)) });
    return "reload";
  };

  const restart = async ({ files }: Step, app: WindowApp): Promise<PreviewAction> => {
    const kept = await evaluate("preview", scripts.keep(files), KEEP_MS);
    isReplaced = true;
    const place = (await current.shell.call({ do: "leave" }, KEEP_MS)) as PreviewPlace | null;
    await current.shell.stop();
    try {
      current = await start(app, current.profile, { place, script: scripts.restore(kept.filter(isKept)) });
    } catch (error) {
      finish(error instanceof AppError ? error : null);
      throw error;
    }
    isReplaced = false;
    follow(current);
    if (icon !== null) await current.shell.call({ do: "icon", file: icon });
    return "restart";
  };

  const show = async (step: Step, app: WindowApp): Promise<PreviewAction> => {
    if (step.kind === "restart") return restart(step, app);
    if (step.kind !== "none" && step.inject !== null) {
      await current.shell.call({ do: "inject", inject: step.inject });
    }
    if (step.kind === "none") return "none";
    return step.kind === "styles" && (await swapStyles(step)) ? "styles" : reload(step);
  };

  return {
    profile: () => current.profile,
    ended,
    async show(step, app) {
      const action = await show(step, app);
      shown = app.runtime;
      return action;
    },
    async say(text) {
      await current.shell.call({ do: "problem", text });
    },
    async setIcon(file) {
      icon = file;
      await current.shell.call({ do: "icon", file });
    },
    async close() {
      isReplaced = true;
      await current.shell.call({ do: "leave" }, KEEP_MS);
      await current.shell.stop();
    },
  };
}

function nothing(): void {}

function parse(value: unknown): unknown {
  return typeof value === "string" ? (JSON.parse(value) as unknown) : null;
}

function isDone(values: readonly unknown[]): boolean {
  return values.length > 0 && values.every((value) => value === true);
}

function isKept(value: unknown): boolean {
  return value !== null;
}
