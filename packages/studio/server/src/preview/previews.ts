import { AppError, type AppSummary, type PublicError } from "@pakeplus/core";
import type { App } from "../apps/app.ts";
import { errorIn, type RunCommand } from "../commands/run-command.ts";
import type { Hub } from "../hub.ts";

type PreviewState = AppSummary["preview"];

/** Windows that show an app while it is edited; one for each app. */
export interface Previews {
  state(this: void, appId: string): PreviewState;
  start(this: void, app: App, kind: "shell" | "browser"): void;
  stop(this: void, appId: string): Promise<void>;
  close(this: void): Promise<void>;
}

export interface PreviewsOptions {
  run: RunCommand;
  hub: Hub;
  /** Shows the app in a browser until the signal fires or the window is closed. */
  openBrowser: (app: App, signal: AbortSignal, shown: () => void) => Promise<void>;
  changed: () => void;
}

interface Running {
  state: PreviewState;
  controller: AbortController;
  done: Promise<void>;
}

export function createPreviews({ run, hub, openBrowser, changed }: PreviewsOptions): Previews {
  const running = new Map<string, Running>();
  const tell = (app: string, problem: PublicError | null): void => {
    const state = running.get(app)?.state ?? "off";
    hub.tell({
      type: "preview",
      app,
      state,
      problem: problem === null ? null : textOf(problem),
      error: problem,
    });
    changed();
  };
  const shown = (id: string): void => {
    const preview = running.get(id);
    if (preview === undefined) return;
    preview.state = "on";
    tell(id, null);
  };
  const inShell = async (app: App, signal: AbortSignal): Promise<void> => {
    const { value } = await run(["preview", "--json", "--", app.file], {
      cwd: app.root,
      signal,
      onEvent(event) {
        if (event.type === "preview.started" || event.type === "preview.repaired") shown(app.id);
        if (event.type === "preview.problem") tell(app.id, event.error);
      },
    });
    const error = errorIn(value);
    if (error !== null && !signal.aborted) throw error;
  };
  const untilClosed = async (app: App, kind: "shell" | "browser", signal: AbortSignal): Promise<void> => {
    let problem: PublicError | null = null;
    try {
      if (kind === "shell") await inShell(app, signal);
      else await openBrowser(app, signal, () => shown(app.id));
    } catch (error) {
      problem = (error instanceof AppError ? error : failed(error)).toPublic();
    }
    running.delete(app.id);
    tell(app.id, problem);
  };
  const stop = async (id: string): Promise<void> => {
    const preview = running.get(id);
    preview?.controller.abort();
    await preview?.done;
  };
  return {
    state: (id) => running.get(id)?.state ?? "off",
    start(app, kind) {
      if (running.has(app.id)) return;
      const controller = new AbortController();
      const done = untilClosed(app, kind, controller.signal);
      running.set(app.id, { state: "starting", controller, done });
      tell(app.id, null);
    },
    stop,
    async close() {
      await Promise.all([...running.keys()].map(stop));
    },
  };
}

function textOf({ message, reason, hint }: PublicError): string {
  return [message, reason, hint].filter((part) => part !== undefined).join(" ");
}

function failed(cause: unknown): AppError {
  return new AppError("PREVIEW_FAILED", "The preview window could not be opened.", {
    cause,
    reason: cause instanceof Error ? `${cause.message}.` : String(cause),
  });
}
