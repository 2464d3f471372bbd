import type { Job, RunSnapshot } from "@pakeplus/github";
import type { Context } from "../context.ts";
import { formatDuration } from "../github/duration.ts";
import { stateWord } from "../github/state-words.ts";
import { cutToWidth, displayWidth, padToWidth } from "../output/display-width.ts";
import { harmless } from "../output/harmless.ts";

/** Shows a run while it is followed. */
export interface RunView {
  /** @param typicalMs How long such a build usually takes; null when nobody knows. */
  show(snapshot: RunSnapshot, typicalMs?: number | null): void;
  /** Leaves the terminal as it was. */
  end(): void;
}

/** A block that is redrawn on a terminal, else a line for each change. */
export function createRunView(context: Context): RunView {
  const isTerminal = context.stderr.isTTY === true && !context.quiet && context.env["TERM"] !== "dumb";
  return isTerminal ? liveView(context) : plainView(context);
}

function liveView(context: Context): RunView {
  let height = 0;
  const clear = (): void => {
    if (height > 0) context.stderr.write(`\u001B[${height}A\u001B[J`);
    height = 0;
  };
  return {
    show(snapshot, typicalMs = null) {
      // Some terminals do not know their width and say 0.
      const columns = context.stderr.columns ?? 0;
      const width = (columns > 0 ? columns : 80) - 1;
      const lines = linesOf(snapshot, typicalMs, context).map((line) => cutToWidth(harmless(line), width));
      clear();
      context.stderr.write(lines.map((line) => `${context.style.dim(line)}\n`).join(""));
      height = lines.length;
    },
    end: clear,
  };
}

/** One line for the run, one lane for each job. */
function linesOf(
  snapshot: RunSnapshot,
  typicalMs: number | null,
  { wallClock }: Pick<Context, "wallClock">,
): string[] {
  const { run, elapsedMs, problem } = snapshot;
  const jobs = wanted(snapshot.jobs);
  const typical = typicalMs === null ? "" : `; ${formatDuration(typicalMs)} is typical`;
  const head = `Build ${run.id}  ${stateWord(run)}, ${formatDuration(elapsedMs)}${typical}`;
  const width = Math.max(0, ...jobs.map(({ name }) => displayWidth(name)));
  const lanes = jobs.map((job) => `  ${padToWidth(job.name, width)}  ${laneText(job, wallClock())}`);
  return [head, ...lanes, ...(problem === null ? [] : [`  ${problem} Asking again.`])];
}

/** What is left out, such as the provenance of a private repository, is no lane. */
function wanted(jobs: readonly Job[]): readonly Job[] {
  return jobs.filter(({ conclusion }) => conclusion !== "skipped");
}

function laneText(job: Job, now: number): string {
  const running = job.steps.find(({ status }) => status === "in_progress");
  if (job.conclusion !== null || running === undefined) return stateWord(job);
  const done = job.steps.filter(({ status }) => status === "completed").length;
  const since = running.startedAt === null ? "" : `, ${formatDuration(now - running.startedAt)}`;
  return `step ${done + 1} of ${job.steps.length}: ${running.name}${since}`;
}

function plainView(context: Context): RunView {
  const said = new Set<string>();
  const once = (line: string): void => {
    if (said.has(line)) return;
    said.add(line);
    context.say(line);
  };
  return {
    show({ run, jobs, problem }) {
      if (run.conclusion === null && jobs.length === 0) once(`Build ${run.id}: ${stateWord(run)}`);
      for (const job of wanted(jobs)) {
        for (const step of job.steps) {
          if (step.conclusion === null || step.conclusion === "skipped") continue;
          const took =
            step.startedAt === null || step.completedAt === null
              ? ""
              : ` (${formatDuration(step.completedAt - step.startedAt)})`;
          once(`${job.name}: ${step.name}: ${stateWord(step)}${took}`);
        }
        once(`${job.name}: ${stateWord(job)}`);
      }
      if (problem !== null) once(`${problem} Asking again.`);
    },
    end: () => undefined,
  };
}
