import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import {
  AppError,
  newBuildState,
  type Artifact,
  type AppSummary,
  type BuildRequest,
  type BuildState,
  type LogText,
  type StudioSettings,
  type Target,
} from "@pakeplus/core";
import type { App } from "../apps/app.ts";
import { errorIn, isRecord, type RunCommand } from "../commands/run-command.ts";
import { shownCommand } from "../commands/shown-command.ts";
import type { Hub } from "../hub.ts";
import { toAppError } from "../http/fail.ts";
import { githubOptions } from "../settings.ts";
import { localCommand, outputOf, publishCommand } from "./build-commands.ts";
import { openBuildStore, type StoredBuild } from "./build-store.ts";
import { expectedDurations } from "./expected.ts";
import { followOnGitHub, sendToGitHub } from "./run-github.ts";
import { endedWith, runBuild, type RunningBuild } from "./running-build.ts";

export interface BuildsOptions {
  /** Absolute folder of the kept builds. */
  dir: string;
  hub: Hub;
  run: RunCommand;
  settings: () => StudioSettings;
  /** The newest build of an app changed. */
  changed: (appId: string) => void;
  now: () => number;
}

export interface Builds {
  list(this: void): readonly BuildState[];
  /** @throws AppError STUDIO_NOT_FOUND. */
  get(this: void, id: string): BuildState;
  start(this: void, app: App, request: BuildRequest): BuildState;
  cancel(this: void, id: string): Promise<BuildState>;
  /** Runs what failed at GitHub again, or builds here once more. */
  rerun(this: void, id: string, app: (id: string) => App): Promise<BuildState>;
  /** @throws AppError GITHUB_CONFLICT while it runs. */
  forget(this: void, id: string): void;
  log(this: void, id: string): Promise<LogText>;
  artifact(this: void, id: string, name: string): Artifact;
  lastBuilds(this: void, appId: string): AppSummary["lastBuilds"];
  expected(this: void, engine: BuildState["engine"]): Partial<Record<Target, number>>;
  /** Stops what runs on this computer and stops following. @returns How many go on at GitHub. */
  close(this: void): Promise<number>;
}

interface Work {
  controller: AbortController;
  done: Promise<void>;
}

const pause = async (milliseconds: number, signal: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { signal, ref: false });

/** All builds that this computer remembers. Those on GitHub that were running are followed again. */
export function openBuilds(options: BuildsOptions): Builds {
  const { hub, run, now } = options;
  const store = openBuildStore(options.dir);
  const builds = new Map(store.load().map((build) => [build.state.id, build]));
  const working = new Map<string, Work>();

  const find = (id: string): StoredBuild => {
    const build = builds.get(id);
    if (build !== undefined) return build;
    throw new AppError("STUDIO_NOT_FOUND", "This build is not remembered any more.");
  };
  const states = (): BuildState[] => [...builds.values()].map(({ state }) => state);
  const running = (build: StoredBuild): RunningBuild =>
    runBuild(build, { store, hub, now }, ({ state }) => options.changed(state.appId));

  /** Works on a build until it has ended or the Studio stops. */
  const work = (build: StoredBuild, task: (running: RunningBuild, signal: AbortSignal) => Promise<void>) => {
    const controller = new AbortController();
    const live = running(build);
    const done = task(live, controller.signal)
      .catch((error: unknown) => live.fail(toAppError(error)))
      .finally(() => {
        working.delete(build.state.id);
        live.finish();
      });
    working.set(build.state.id, { controller, done });
  };

  const buildHere = (build: StoredBuild): void => {
    const place = { file: build.file, root: rootOf(build.file) };
    work(build, async (live, signal) => {
      const { value } = await run(localCommand(place, build.request), {
        cwd: place.root,
        signal,
        onEvent: live.take,
        onTalk: live.line,
      });
      const error = errorIn(value);
      if (error !== null) live.fail(signal.aborted ? stopped() : error);
    });
  };
  const githubWork = (build: StoredBuild, live: RunningBuild, signal: AbortSignal) => {
    const root = rootOf(build.file);
    return {
      running: live,
      run,
      settings: options.settings(),
      cwd: root,
      out: outputOf({ root }),
      signal,
      pause,
    };
  };
  const follow = (build: StoredBuild): void => {
    work(build, async (live, signal) => followOnGitHub(githubWork(build, live, signal)));
  };
  const buildAtGitHub = (build: StoredBuild): void => {
    work(build, async (live, signal) => {
      const place = { file: build.file, root: rootOf(build.file) };
      const argv = publishCommand(place, build.request, options.settings());
      const all = githubWork(build, live, signal);
      await sendToGitHub(all, argv, build.request.notes ?? "");
      await followOnGitHub(all);
    });
  };
  const begin = (app: App, request: BuildRequest): BuildState => {
    const id = `${now().toString(36)}-${randomBytes(6).toString("hex")}`;
    const argv =
      request.engine === "local"
        ? localCommand(app, request)
        : publishCommand(app, request, options.settings());
    const state = newBuildState({
      id,
      appId: app.id,
      engine: request.engine,
      command: shownCommand(argv),
      version: app.version,
      targets: request.targets,
      startedAt: now(),
      expected: expectedDurations(states(), request.engine),
    });
    const build: StoredBuild = { state, request, file: app.file, lines: [], isLogWhole: false };
    builds.set(id, build);
    store.append(id, { head: { state, request, file: app.file } });
    hub.tell({ type: "build", build: state });
    options.changed(app.id);
    if (request.engine === "local") buildHere(build);
    else buildAtGitHub(build);
    return build.state;
  };

  for (const build of builds.values()) {
    if (build.state.state !== "running") continue;
    if (build.state.engine === "github" && build.state.run !== null) follow(build);
    else {
      const live = running(build);
      live.add(endedWith("cancelled", cutOff(build.state).toPublic(), build.state));
      live.finish();
    }
  }

  return {
    list: states,
    get: (id) => find(id).state,
    start: begin,
    async cancel(id) {
      const build = find(id);
      const { engine, run: started } = build.state;
      if (engine === "github" && started !== null) await atGitHub(options, "cancel", build);
      else {
        working.get(id)?.controller.abort();
        await working.get(id)?.done;
      }
      return build.state;
    },
    async rerun(id, appOf) {
      const build = find(id);
      if (build.state.run === null || build.state.engine === "local") {
        return begin(appOf(build.state.appId), build.request);
      }
      if (!working.has(id)) {
        await atGitHub(options, "rerun", build);
        const { id: runId, url, repository } = build.state.run;
        const live = running(build);
        build.isLogWhole = false;
        live.add({
          type: "run.changed",
          problem: null,
          run: {
            id: runId,
            url,
            repository,
            status: "queued",
            conclusion: null,
            attempt: 2,
            startedAt: now(),
            jobs: [],
          },
        });
        follow(build);
      }
      return build.state;
    },
    forget(id) {
      if (working.has(id)) {
        throw new AppError("GITHUB_CONFLICT", "This build is still running.", { hint: "Cancel it first." });
      }
      find(id);
      builds.delete(id);
      store.remove(id);
      hub.tell({ type: "build.forgotten", id });
    },
    async log(id) {
      const build = find(id);
      const isOpen = working.has(id);
      if (build.state.run !== null && !isOpen && !build.isLogWhole)
        await fetchLog(options, build, store.compact);
      return { lines: build.lines, isOpen };
    },
    artifact(id, name) {
      const found = find(id).state.artifacts.find((artifact) => artifact.name === name);
      if (found !== undefined && basename(found.path) === name) return found;
      throw new AppError("STUDIO_NOT_FOUND", "The build has no such file.");
    },
    lastBuilds(appId) {
      const last = new Map<Target, AppSummary["lastBuilds"][number]>();
      for (const { appId: of, lanes, startedAt } of states()) {
        if (of !== appId) continue;
        for (const lane of lanes) {
          if (lane.target === null) continue;
          const { target, state } = lane;
          const isTimed = lane.startedAt !== null && lane.endedAt !== null;
          const durationMs = isTimed ? (lane.endedAt ?? 0) - (lane.startedAt ?? 0) : null;
          last.set(target, { target, state, at: lane.endedAt ?? startedAt, durationMs });
        }
      }
      return [...last.values()];
    },
    expected: (engine) => expectedDurations(states(), engine),
    async close() {
      let goingOn = 0;
      const all = [...working];
      for (const [id, { controller }] of all) {
        if (builds.get(id)?.state.run !== null) goingOn += 1;
        controller.abort();
      }
      await Promise.all(all.map(async ([, { done }]) => done));
      return goingOn;
    },
  };
}

const rootOf = (file: string): string => file.slice(0, -basename(file).length - 1);

function stopped(): AppError {
  return new AppError("CANCELLED", "The build was stopped. Packages that were there before are untouched.");
}

function cutOff({ engine }: BuildState): AppError {
  return new AppError("STUDIO_STOPPED", "The Studio was stopped while this build was running.", {
    reason:
      engine === "local"
        ? "Builds on this computer run inside the Studio."
        : "It had not heard yet whether GitHub had taken the build.",
    hint:
      engine === "local"
        ? "Build again; packages that were there before are untouched."
        : "pakeplus runs lists what runs at GitHub; or build again.",
  });
}

async function atGitHub(
  options: BuildsOptions,
  command: string,
  { state, file }: StoredBuild,
): Promise<void> {
  const { run } = state;
  if (run === null) return;
  const place = [`--repo=${run.repository}`, ...githubOptions({ ...options.settings(), repository: null })];
  const argv = [command, ...place, "--json", "--", String(run.id)];
  const error = errorIn((await options.run(argv, { cwd: rootOf(file) })).value);
  if (error !== null) throw error;
}

/** GitHub gives the log of a job when the job has ended. */
async function fetchLog(
  options: BuildsOptions,
  build: StoredBuild,
  keep: (build: StoredBuild) => void,
): Promise<void> {
  const { run } = build.state;
  if (run === null) return;
  const place = [`--repo=${run.repository}`, ...githubOptions({ ...options.settings(), repository: null })];
  const { value } = await options.run(["logs", ...place, "--json", "--", String(run.id)], {
    cwd: rootOf(build.file),
  });
  const error = errorIn(value);
  if (error !== null) throw error;
  const logs = isRecord(value) && Array.isArray(value["logs"]) ? value["logs"].filter(isRecord) : [];
  for (const { job, log } of logs) {
    build.lines.push(`##[group]${String(job)}`, ...String(log).trimEnd().split("\n"), "##[endgroup]");
  }
  build.isLogWhole = true;
  keep(build);
}
