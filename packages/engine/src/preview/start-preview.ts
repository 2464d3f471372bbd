import { join } from "node:path";
import { AppError } from "@pakeplus/core";
import type { BuildEventBody } from "@pakeplus/core";
import { throwIfCancelled } from "../cancel.ts";
import { warning } from "../notice.ts";
import type { Notice } from "../notice.ts";
import { openProject } from "../project/open-project.ts";
import type { OpenProjectOptions } from "../project/open-project.ts";
import { removeTree } from "../remove-tree.ts";
import { loadLinuxShell } from "../shell/load-linux-shell.ts";
import { copyShell } from "./window/copy-shell.ts";
import { createIconDrawer } from "./draw-icon.ts";
import { createProjectReader } from "./version/project-reader.ts";
import { createPayloadCopy } from "./version/payload-copy.ts";
import { createUpdater } from "./update-window.ts";
import { rememberBlocks } from "./version/remember-blocks.ts";
import { readVersion } from "./version/read-version.ts";
import { followChanges } from "./watch/follow-changes.ts";
import { loadPageScripts } from "./window/page-script.ts";
import { openPreviewWindow } from "./window/preview-window.ts";
import type { Environment } from "./window/profile-env.ts";
import { requireDisplay } from "./window/shell-errors.ts";
import { makeTemporaryApp } from "./window/temporary-app.ts";

export interface PreviewOptions extends OpenProjectOptions {
  /** Absolute folder of the built Linux shell. */
  shellDir: string;
  /** Of the window. */
  env: Environment;
  /** Absolute path of a picture that wins over the definition's icon. */
  iconFile: string | null;
  /** Name of a set of data of its own; null for the usual one. */
  profile: string | null;
  /** Look for changes every second instead of waiting for the system to tell. */
  poll: boolean;
  emit: (event: BuildEventBody) => void;
  /** Milliseconds on a clock that never goes back. */
  now: () => number;
}

/**
 * Shows an app in the real shell and keeps the window at the newest version of its files, until the window is closed
 * or the signal fires; both are a good end. What goes wrong on the way becomes an event.
 * @param input What a person named: a folder, a page, a definition or a website.
 * @throws AppError What opening a project and planning its build throws, TOOL_MISSING or PREVIEW_FAILED; all after a
 * `preview.ended` event that carries it.
 */
export async function startPreview(input: string, options: PreviewOptions): Promise<void> {
  const { emit, signal } = options;
  try {
    await preview(input, options);
    emit({ type: "preview.ended", result: signal.aborted ? "cancelled" : "closed", error: null });
  } catch (error) {
    if (signal.aborted || (error instanceof AppError && error.code === "CANCELLED")) {
      emit({ type: "preview.ended", result: "cancelled", error: null });
      return;
    }
    const failure = error instanceof AppError ? error : internal(error);
    emit({ type: "preview.ended", result: "failed", error: failure.toPublic() });
    throw failure;
  }
}

async function preview(input: string, options: PreviewOptions): Promise<void> {
  const { env, iconFile, signal, now, emit } = options;
  const tell = createTeller(emit);
  const reader = createProjectReader(await openProject(input, options), options);
  const compile = rememberBlocks();
  const first = await readVersion(reader.first, { iconFile, signal, compile });
  tell(first.notices);
  const shell = loadLinuxShell(options.shellDir);
  const scripts = loadPageScripts(options.shellDir);
  requireDisplay(env);

  const dir = makeTemporaryApp();
  try {
    await copyShell(dir, shell);
    const payload = await createPayloadCopy(join(dir, "www"));
    await payload.sync(first.source ?? dir, first.collected.files);
    throwIfCancelled(signal);
    const window = await openPreviewWindow(first, { dir, env, scripts, profile: options.profile });
    const stopped = new Promise<null>((resolve) => {
      if (signal.aborted) resolve(null);
      signal.addEventListener("abort", () => resolve(null), { once: true });
    });
    const { id, name, version } = first.runtime;
    emit({ type: "preview.started", app: { id, name, version } });
    if (window.profile() !== options.profile) tell([ownData()]);

    const drawIcon = createIconDrawer({ ...options, dir, window, tell });
    const look = createUpdater({ ...options, compile, reader, payload, window, drawIcon, first, tell });
    const stop = followChanges({
      places: first.places,
      poll: options.poll,
      look,
      exhausted: () => tell([noMoreWatches()]),
      now,
    });
    try {
      const failure = await Promise.race([window.ended, stopped]);
      if (failure !== null) throw failure;
    } finally {
      stop();
      await window.close();
    }
  } finally {
    removeTree(dir);
  }
}

/** Says each notice once, however often the same thing is found. */
function createTeller(emit: PreviewOptions["emit"]): (notices: readonly Notice[]) => void {
  const told = new Set<string>();
  return (notices) => {
    for (const { level, code, message, hint } of notices) {
      if (told.has(message)) continue;
      told.add(message);
      emit({ type: "notice", level, code, message, hint });
    }
  };
}

function ownData(): Notice {
  return warning(
    "preview-own-data",
    "Another preview of this app is open, so this window has data of its own.",
    "Logins and settings of the other one are not in it. Close the other one first to work with them.",
  );
}

function noMoreWatches(): Notice {
  return warning(
    "preview-polls",
    "The system gives out no more file watches, so the files are looked at every second instead.",
    "More can be allowed by an administrator: sysctl fs.inotify.max_user_watches=524288",
  );
}

function internal(error: unknown): AppError {
  return new AppError("INTERNAL", "PakePlus failed while it showed the preview.", {
    cause: error,
    reason: error instanceof Error ? error.message : String(error),
    hint: "Report this with the command that led here.",
  });
}
