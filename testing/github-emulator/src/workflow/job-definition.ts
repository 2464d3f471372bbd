import { asList, asRecord, asText, type Plain } from "./plain.ts";

export interface StepDefinition {
  id: string | null;
  name: unknown;
  condition: unknown;
  run: unknown;
  /** `owner/name@ref`; null for a `run:` step. */
  uses: string | null;
  with: Plain;
  env: Plain;
  shell: unknown;
  workingDirectory: unknown;
  timeoutMinutes: unknown;
  continueOnError: unknown;
}

export interface JobDefinition {
  id: string;
  name: unknown;
  needs: readonly string[];
  condition: unknown;
  runsOn: unknown;
  strategy: Plain;
  env: Plain;
  outputs: Plain;
  permissions: unknown;
  timeoutMinutes: unknown;
  continueOnError: unknown;
  steps: readonly StepDefinition[];
  /** Parts of the job that the emulator does not have; running it fails with their names. */
  unsupported: readonly string[];
}

const JOB_KEYS = new Set(
  "name needs if runs-on strategy env outputs permissions timeout-minutes continue-on-error steps defaults".split(
    " ",
  ),
);
const STEP_KEYS = new Set(
  "id name if run uses with env shell working-directory timeout-minutes continue-on-error".split(" "),
);

const STRATEGY_KEYS = new Set(["matrix", "fail-fast", "max-parallel"]);

/** @param defaults `defaults.run` of the workflow. */
export function readJob(id: string, job: Plain, defaults: Plain): JobDefinition {
  const own = { ...defaults, ...asRecord(asRecord(job["defaults"])["run"]) };
  const steps = asList(job["steps"]).map(asRecord);
  return {
    id,
    name: job["name"],
    needs: asList(job["needs"]).map(asText),
    condition: job["if"],
    runsOn: job["runs-on"],
    strategy: asRecord(job["strategy"]),
    env: asRecord(job["env"]),
    outputs: asRecord(job["outputs"]),
    permissions: job["permissions"],
    timeoutMinutes: job["timeout-minutes"] ?? 360,
    continueOnError: job["continue-on-error"] ?? false,
    steps: steps.map((step) => readStep(step, own)),
    unsupported: [
      ...Object.keys(job).filter((key) => !JOB_KEYS.has(key)),
      ...Object.keys(asRecord(job["strategy"])).filter((key) => !STRATEGY_KEYS.has(key)),
      ...steps.flatMap((step) => Object.keys(step).filter((key) => !STEP_KEYS.has(key))),
    ],
  };
}

function readStep(step: Plain, defaults: Plain): StepDefinition {
  return {
    id: step["id"] === undefined ? null : asText(step["id"]),
    name: step["name"],
    condition: step["if"],
    run: step["run"],
    uses: step["uses"] === undefined ? null : asText(step["uses"]),
    with: asRecord(step["with"]),
    env: asRecord(step["env"]),
    shell: step["shell"] ?? defaults["shell"],
    workingDirectory: step["working-directory"] ?? defaults["working-directory"],
    timeoutMinutes: step["timeout-minutes"] ?? 360,
    continueOnError: step["continue-on-error"] ?? false,
  };
}
