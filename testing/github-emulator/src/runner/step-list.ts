import type { Step } from "../state/runs.ts";
import { evaluate, type Contexts, type Functions } from "../workflow/expressions.ts";
import type { JobDefinition, StepDefinition } from "../workflow/job-definition.ts";
import { asText } from "../workflow/plain.ts";
import type { BuiltinAction } from "./builtin-action.ts";

export interface StepPlan {
  /** All in the order of GitHub's list. */
  steps: Step[];
  /** Those that the workflow names. */
  own: Step[];
  /** What GitHub adds behind them. */
  closing: Step[];
}

/** The list of steps as GitHub shows it: set up, own steps, clean-up of actions in reverse, complete. */
export function planSteps(
  definition: JobDefinition,
  actions: Readonly<Record<string, BuiltinAction>>,
): StepPlan {
  const own = definition.steps.map((step, index) => queued(plainName(step), index + 2));
  const posts = definition.steps
    .filter(({ uses }) => actions[uses?.split("@")[0] ?? ""]?.hasPostStep === true)
    .toReversed();
  const first = definition.steps.length + 2;
  const closing = [
    ...posts.map((step, index) => queued(`Post ${plainName(step)}`, first + index)),
    queued("Complete job", first + posts.length),
  ];
  return { steps: [queued("Set up job", 1), ...own, ...closing], own, closing };
}

function plainName({ name, uses, run }: StepDefinition): string {
  if (name !== undefined) return asText(name);
  return `Run ${uses ?? asText(run).trimStart().split("\n")[0] ?? ""}`;
}

export function nameOfStep(step: StepDefinition, contexts: Contexts, functions: Functions): string {
  return asText(evaluate(plainName(step), contexts, functions));
}

function queued(name: string, number: number): Step {
  return { name, number, status: "queued", conclusion: null, startedAt: null, completedAt: null };
}
