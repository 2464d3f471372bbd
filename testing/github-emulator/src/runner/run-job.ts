import { rm } from "node:fs/promises";
import type { Conclusion, Step } from "../state/runs.ts";
import { evaluate, evaluateCondition, type Functions } from "../workflow/expressions.ts";
import type { StepDefinition } from "../workflow/job-definition.ts";
import { asText, type Plain } from "../workflow/plain.ts";
import { defaultEnvironment, makeJobFolders, runnerContext } from "./job-environment.ts";
import { hashFiles } from "./hash-files.ts";
import { createJobLog } from "./job-log.ts";
import type { JobRequest } from "./job-request.ts";
import { signalGroup } from "./run-script.ts";
import { runStep, StepFailure, textsOf } from "./run-step.ts";
import type { StepAnswers } from "./step-files.ts";
import { nameOfStep, planSteps } from "./step-list.ts";
import { withTimeout } from "./time-limit.ts";

const NOTHING: StepAnswers = { outputs: {}, env: {}, path: [], summary: "" };

/** Runs the steps of one job for real, one after the other, and keeps its record up to date. */
export async function runJob(request: JobRequest): Promise<Conclusion> {
  const { host, repository, run, job, definition } = request;
  const now = () => host.clock.now();
  const log = createJobLog(host.clock, job.log);
  for (const secret of request.secrets) log.mask(secret);
  const folders = await makeJobFolders(host.folder, repository.name);
  const groups = new Set<number>();
  const steps: Record<string, Plain> = {};
  const path: string[] = [];
  const baseEnv = await defaultEnvironment(request, folders);
  let conclusion: Conclusion = "success";
  let written: Record<string, string> = {};

  const functions: Functions = {
    success: () => conclusion === "success",
    failure: () => conclusion === "failure",
    cancelled: () => conclusion === "cancelled",
    always: () => true,
    hashFiles: (...patterns) => hashFiles(folders.workspace, patterns.map(asText)),
  };
  const contextsWith = (env: Plain) => ({
    ...request.contexts,
    env,
    steps,
    job: { status: conclusion },
    runner: { ...runnerContext(), temp: folders.temp, environment: "github-hosted" },
  });
  const mark = (step: Step, changes: Partial<Step>) => {
    Object.assign(step, changes);
    run.updatedAt = now();
  };
  const jobLimit = withTimeout(
    request.signal,
    Number(evaluate(definition.timeoutMinutes, contextsWith({}))) * host.minute,
  );

  const perform = async (definitionOfStep: StepDefinition, step: Step) => {
    const ownEnv = { ...textsOf(request.env), ...written };
    const jobEnv = textsOf(evaluate(definition.env, contextsWith(ownEnv), functions) as Plain);
    const outer = { ...ownEnv, ...jobEnv, ...written };
    const stepEnv = textsOf(evaluate(definitionOfStep.env, contextsWith(outer), functions) as Plain);
    const env = { ...outer, ...stepEnv };
    const contexts = contextsWith(env);
    // What runs after a cancel, by `if: always()`, is not stopped again.
    const signal = jobLimit.signal.aborted ? host.closing : AbortSignal.any([jobLimit.signal, host.closing]);
    const limit = withTimeout(
      signal,
      Number(evaluate(definitionOfStep.timeoutMinutes, contexts)) * host.minute,
    );
    try {
      const answers = await runStep({
        job: request,
        step: definitionOfStep,
        folders,
        contexts,
        functions,
        baseEnv: { ...baseEnv, PATH: [...path.toReversed(), baseEnv["PATH"]].join(":") },
        env,
        log,
        signal: limit.signal,
        groups,
      });
      return { isFine: !limit.signal.aborted, answers };
    } catch (error) {
      const isTooLong = limit.isOver() && !signal.aborted;
      const message = isTooLong
        ? `The action '${step.name}' has timed out after ${asText(definitionOfStep.timeoutMinutes)} minutes.`
        : signal.aborted
          ? "The operation was canceled."
          : error instanceof Error
            ? error.message
            : String(error);
      log.write(`##[error]${message}`);
      return { isFine: false, answers: error instanceof StepFailure ? error.answers : NOTHING };
    } finally {
      limit.end();
    }
  };

  const plan = planSteps(definition, host.actions);
  job.steps = plan.steps;
  const [setUp] = plan.steps;
  if (setUp !== undefined) {
    mark(setUp, { status: "completed", conclusion: "success", startedAt: now(), completedAt: now() });
  }
  log.write("Current runner version: 'emulator'");
  for (const name of definition.unsupported) log.write(`##[error]The emulator has no "${name}" in a job.`);
  if (definition.unsupported.length > 0) conclusion = "failure";

  for (const [index, definitionOfStep] of definition.steps.entries()) {
    const step = plan.own[index];
    if (step === undefined) continue;
    const contexts = contextsWith({ ...textsOf(request.env), ...written });
    let shouldRun = false;
    if (jobLimit.signal.aborted && conclusion === "success") conclusion = "cancelled";
    try {
      step.name = nameOfStep(definitionOfStep, contexts, functions);
      shouldRun = evaluateCondition(definitionOfStep.condition, contexts, functions) && !host.closing.aborted;
    } catch (error) {
      log.write(`##[error]${String(error)}`);
      conclusion = "failure";
    }
    if (!shouldRun) {
      mark(step, { status: "completed", conclusion: "skipped", startedAt: now(), completedAt: now() });
      noteStep(steps, definitionOfStep, "skipped", "skipped", NOTHING);
      continue;
    }
    mark(step, { status: "in_progress", startedAt: now() });
    const { isFine, answers } = await perform(definitionOfStep, step);
    written = { ...written, ...answers.env };
    path.push(...answers.path);
    job.summary += answers.summary;
    const isCancelled = jobLimit.signal.aborted;
    const outcome: Conclusion = isFine ? "success" : isCancelled ? "cancelled" : "failure";
    const isForgiven = evaluate(definitionOfStep.continueOnError, contexts, functions) === true;
    const shown: Conclusion = outcome === "failure" && isForgiven ? "success" : outcome;
    if (conclusion === "success" && shown !== "success") conclusion = shown;
    noteStep(steps, definitionOfStep, outcome, shown, answers);
    mark(step, { status: "completed", conclusion: shown, completedAt: now() });
  }
  for (const pid of groups) signalGroup(pid, "SIGKILL");
  for (const step of plan.closing) {
    mark(step, { status: "completed", conclusion: "success", startedAt: now(), completedAt: now() });
  }
  jobLimit.end();
  job.outputs = textsOf(evaluate(definition.outputs, contextsWith(written), functions) as Plain);
  await rm(folders.root, { recursive: true, force: true });
  return conclusion;
}

function noteStep(
  steps: Record<string, Plain>,
  { id }: StepDefinition,
  outcome: Conclusion,
  conclusion: Conclusion,
  { outputs }: StepAnswers,
): void {
  if (id !== null) steps[id] = { outcome, conclusion, outputs };
}
