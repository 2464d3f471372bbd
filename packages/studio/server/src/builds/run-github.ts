import { AppError, type BuildEvent, type StudioSettings } from "@pakeplus/core";
import { errorIn, isRecord, valueOf, type RunCommand } from "../commands/run-command.ts";
import { githubOptions } from "../settings.ts";
import { artifactsOf } from "./downloaded-artifacts.ts";
import type { RunningBuild } from "./running-build.ts";

interface GitHubWork {
  running: RunningBuild;
  run: RunCommand;
  settings: StudioSettings;
  cwd: string;
  /** Absolute folder for the packages. */
  out: string;
  signal: AbortSignal;
  pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Sends an app and starts its build.
 * @throws AppError What `publish` throws.
 */
export async function sendToGitHub(
  work: GitHubWork,
  argv: readonly string[],
  notes: string,
): Promise<string> {
  const { running, run, cwd, signal } = work;
  const value = await valueOf(run, argv, {
    cwd,
    signal,
    stdin: notes,
    onEvent: (event) => {
      // The build goes on at GitHub when the command has ended.
      if (event.type !== "build.ended") running.take(event);
    },
    onTalk: running.line,
  });
  const { run: started, repository, app } = value;
  if (!isRecord(started) || !isRecord(repository) || !isRecord(app))
    throw new AppError("INTERNAL", "publish did not say what it started.");
  running.add({
    type: "run.changed",
    problem: null,
    run: {
      id: Number(started["id"]),
      url: String(started["url"]),
      repository: String(repository["name"]),
      status: "queued",
      conclusion: null,
      attempt: 1,
      startedAt: running.state().startedAt,
      jobs: [],
    },
  });
  return String(app["slug"]);
}

const FIRST_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 60_000;
const ENDS = new Set(["GITHUB_BUILD_FAILED", "GITHUB_BUILD_STOPPED"]);

/**
 * Follows the run to its end, however long the network is away; then its packages are downloaded. Returns early only
 * when the signal fires; the build itself goes on then.
 */
export async function followOnGitHub(work: GitHubWork): Promise<void> {
  const { running, run, settings, cwd, signal, pause } = work;
  const { run: known } = running.state();
  if (known === null) return;
  const place = [`--repo=${known.repository}`, ...githubOptions({ ...settings, repository: null })];
  let last: Extract<BuildEvent, { type: "run.changed" }> | null = null;
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    const { value } = await run(["runs", ...place, "--json", "--", String(known.id)], {
      cwd,
      signal,
      onEvent(event) {
        // Whether it has ended is decided below: the command also ends when only the network is away.
        if (event.type !== "build.ended") running.take(event);
        if (event.type === "run.changed") last = event;
      },
      onTalk: running.line,
    });
    if (signal.aborted) return;
    const error = errorIn(value);
    if (error === null) {
      await downloadPackages(work, place, runApp(value));
      running.add({ type: "build.ended", result: "success", durationMs: 0, artifacts: [], error: null });
      return;
    }
    if (ENDS.has(error.code)) {
      const result = error.code === "GITHUB_BUILD_FAILED" ? "failed" : "cancelled";
      running.add({ type: "build.ended", result, durationMs: 0, artifacts: [], error: error.toPublic() });
      return;
    }
    const seen: BuildEvent | null = last;
    if (seen !== null)
      running.add({ ...(seen as BuildEvent & { type: "run.changed" }), problem: error.message });
    else running.add(neverSeen(running, error.message));
    try {
      await pause(wait, signal);
    } catch {
      return;
    }
  }
}

function neverSeen(
  running: RunningBuild,
  problem: string,
): Extract<BuildEventBodyOfRun, { type: "run.changed" }> {
  const { run, startedAt } = running.state();
  return {
    type: "run.changed",
    problem,
    run: {
      id: run?.id ?? 0,
      url: run?.url ?? "",
      repository: run?.repository ?? "",
      status: "queued",
      conclusion: null,
      attempt: 1,
      startedAt,
      jobs: [],
    },
  };
}

type BuildEventBodyOfRun = Parameters<RunningBuild["add"]>[0];

function runApp(value: unknown): string | null {
  const run = isRecord(value) ? value["run"] : null;
  return isRecord(run) && typeof run["app"] === "string" ? run["app"] : null;
}

/** Packages that are there already are not loaded again; a failure here leaves them at GitHub. */
async function downloadPackages(
  work: GitHubWork,
  place: readonly string[],
  app: string | null,
): Promise<void> {
  const { running, run, cwd, out, signal } = work;
  if (app === null) return;
  const { version, targets } = running.state();
  const argv = ["download", `--app-version=${version}`, `--out=${out}`, ...place, "--json", "--", app];
  const { value } = await run(argv, { cwd, signal, onTalk: running.line });
  const files = isRecord(value) && Array.isArray(value["files"]) ? value["files"] : [];
  for (const artifact of artifactsOf(files, targets)) running.add({ type: "artifact.ready", artifact });
}
