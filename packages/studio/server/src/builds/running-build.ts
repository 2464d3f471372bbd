import {
  reduceBuild,
  type AppError,
  type BuildEvent,
  type BuildEventBody,
  type BuildState,
  type PublicError,
} from "@pakeplus/core";
import type { Hub } from "../hub.ts";
import type { BuildStore, StoredBuild } from "./build-store.ts";

/** A build that is being worked on: takes events and lines, keeps them, tells the pages. */
export interface RunningBuild {
  state(this: void): BuildState;
  /** An event of a command. */
  take(this: void, event: BuildEvent): void;
  /** An event of the Studio itself. */
  add(this: void, body: BuildEventBody): void;
  line(this: void, text: string): void;
  /** Ends a build that did not say its end itself. */
  fail(this: void, error: AppError): void;
  /** Everything is kept; nothing comes after it. */
  finish(this: void): void;
}

/** Lines come in bursts. */
const LINES_MS = 60;

export function runBuild(
  build: StoredBuild,
  { store, hub, now }: { store: BuildStore; hub: Hub; now: () => number },
  changed: (build: StoredBuild) => void,
): RunningBuild {
  let seq = 0;
  let waiting: string[] = [];
  let timer: NodeJS.Timeout | null = null;
  const { id } = build.state;

  const flush = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (waiting.length === 0) return;
    store.append(id, { lines: waiting });
    hub.tell({ type: "log", build: id, lines: waiting });
    waiting = [];
  };
  const take = (event: BuildEvent): void => {
    build.state = reduceBuild(build.state, event);
    store.append(id, { event });
    changed(build);
    hub.tell({ type: "build", build: build.state });
  };
  const add = (body: BuildEventBody): void => {
    take({ ...body, v: 1, buildId: id, seq: (seq += 1), at: new Date(now()).toISOString() });
  };
  return {
    state: () => build.state,
    take,
    add,
    line(text) {
      const lines = text.split("\n");
      // More than a hundred thousand are too many for the arguments of one call.
      for (const line of lines) build.lines.push(line);
      for (const line of lines) waiting.push(line);
      timer ??= setTimeout(flush, LINES_MS);
    },
    fail(error) {
      if (build.state.state !== "running") return;
      add(endedWith(error.code === "CANCELLED" ? "cancelled" : "failed", error.toPublic(), build.state));
    },
    finish() {
      flush();
      store.compact(build);
    },
  };
}

export function endedWith(
  result: "cancelled" | "failed",
  error: PublicError | null,
  { startedAt, seenAt }: Pick<BuildState, "startedAt" | "seenAt">,
): BuildEventBody {
  return { type: "build.ended", result, durationMs: Math.max(0, seenAt - startedAt), artifacts: [], error };
}
