import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { evaluate, type Contexts, type Functions } from "../workflow/expressions.ts";
import type { StepDefinition } from "../workflow/job-definition.ts";
import { asText, type Plain } from "../workflow/plain.ts";
import type { JobFolders } from "./job-environment.ts";
import type { JobLog } from "./job-log.ts";
import type { JobRequest } from "./job-request.ts";
import { runScript } from "./run-script.ts";
import { shellCommand, shellLabel } from "./shells.ts";
import { createStepFiles, type StepAnswers } from "./step-files.ts";

export interface StepRequest {
  job: JobRequest;
  step: StepDefinition;
  folders: JobFolders;
  contexts: Contexts;
  functions: Functions;
  /** What GitHub and the steps before have set. */
  baseEnv: Readonly<Record<string, string>>;
  /** `env:` of workflow, job and step, and what steps wrote into `GITHUB_ENV`. */
  env: Readonly<Record<string, string>>;
  log: JobLog;
  signal: AbortSignal;
  groups: Set<number>;
}

const COMMAND_COLOUR = "\u001B[36;1m";
const RESET = "\u001B[0m";

/** Runs one step for real. Throws with the words of the log when it fails. */
export async function runStep(request: StepRequest): Promise<StepAnswers> {
  const files = await createStepFiles(request.folders.temp);
  const env = { ...request.baseEnv, ...request.env, ...files.env };
  if (request.step.uses !== null) {
    const outputs = await runAction(request, request.step.uses, env);
    const answers = await files.read();
    return { ...answers, outputs: { ...answers.outputs, ...outputs } };
  }
  const code = await runShellStep(request, env);
  const answers = await files.read();
  if (code !== 0) throw new StepFailure(`Process completed with exit code ${code}.`, answers);
  return answers;
}

/** A step that failed; what it wrote before counts. */
export class StepFailure extends Error {
  readonly answers: StepAnswers;

  constructor(message: string, answers: StepAnswers) {
    super(message);
    this.answers = answers;
  }
}

async function runShellStep(request: StepRequest, env: Readonly<Record<string, string>>): Promise<number> {
  const { step, folders, contexts, functions, log, signal, groups } = request;
  const script = asText(evaluate(step.run, contexts, functions));
  const shell = asText(evaluate(step.shell, contexts, functions));
  const file = join(folders.temp, `step-${groups.size}.sh`);
  await writeFile(file, script);
  const { command, args } = shellCommand(shell, file);
  const lines = script.trimEnd().split("\n");
  log.write(`##[group]Run ${lines[0] ?? ""}`);
  for (const line of lines) log.write(`${COMMAND_COLOUR}${line}${RESET}`);
  log.write(`shell: ${shellLabel(shell)}`);
  writeEnvironment(request);
  log.write("##[endgroup]");
  const cwd = resolve(folders.workspace, asText(evaluate(step.workingDirectory, contexts, functions)) || ".");
  return runScript(command, args, { cwd, env, signal, groups, onLine: (line) => log.write(line) });
}

function writeEnvironment({ env, log }: StepRequest): void {
  const entries = Object.entries(env);
  if (entries.length > 0) log.write("env:");
  for (const [name, value] of entries) log.write(`  ${name}: ${value}`);
}

async function runAction(
  request: StepRequest,
  uses: string,
  env: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const { job, step, folders, contexts, functions, log, signal, groups } = request;
  const { host } = job;
  const action = host.actions[uses.split("@")[0] ?? ""];
  if (action === undefined) throw new Error(`The emulator has no implementation of ${uses}.`);
  const inputs = textsOf(evaluate(step.with, contexts, functions) as Plain);
  const unknown = Object.keys(inputs).filter((name) => !action.inputs.includes(name));
  if (unknown.length > 0) {
    throw new Error(`The emulator's ${uses} has no input ${unknown.join(", ")}.`);
  }
  log.write(`##[group]Run ${uses}`);
  log.write("with:");
  for (const [name, value] of Object.entries(inputs)) log.write(`  ${name}: ${value}`);
  writeEnvironment(request);
  log.write("##[endgroup]");
  const write = (line: string) => log.write(line);
  return action.perform({
    uses,
    inputs,
    workspace: folders.workspace,
    env,
    run: job.run,
    repository: job.repository,
    token: job.token,
    web: host.web(),
    signal,
    log: write,
    now: () => host.clock.now(),
    nextId: host.nextId,
    storage: host.folder,
    async execute(command, args, cwd) {
      const code = await runScript(command, args, { cwd, env, signal, groups, onLine: write });
      if (code !== 0) throw new Error(`The process '${command}' failed with exit code ${code}`);
    },
  });
}

/** Inputs and variables are texts; what is empty counts as not given. */
export function textsOf(values: Plain): Record<string, string> {
  const texts = Object.entries(values).map(([name, value]) => [name, asText(value)] as const);
  return Object.fromEntries(texts);
}
