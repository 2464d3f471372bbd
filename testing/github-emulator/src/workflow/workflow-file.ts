import { parse } from "yaml";
import { loadWorkflowParser } from "./github-parser.ts";
import { asList, asRecord, asText, type Plain } from "./plain.ts";
import { readDispatchInputs, type InputDefinition } from "./inputs.ts";
import { readJob, type JobDefinition } from "./job-definition.ts";

/** A workflow file as it is written; values still contain their `${{ }}`. */
export interface WorkflowFile {
  name: string;
  runName: unknown;
  /** Null without `workflow_dispatch`. */
  dispatch: readonly InputDefinition[] | null;
  /** Patterns of branches, null without `push`. */
  push: readonly string[] | null;
  env: Plain;
  permissions: unknown;
  concurrency: unknown;
  jobs: readonly JobDefinition[];
}

export type ParsedWorkflow =
  | { isValid: true; file: WorkflowFile }
  | { isValid: false; problems: readonly string[] };

/** Reads a workflow after GitHub's own parser found nothing wrong with it. */
export async function parseWorkflowFile(path: string, text: string): Promise<ParsedWorkflow> {
  const problems = await judge(path, text);
  if (problems.length > 0) return { isValid: false, problems };
  const root = asRecord(parse(text));
  const triggers = readTriggers(root["on"]);
  const push = triggers["push"];
  const defaults = asRecord(asRecord(root["defaults"])["run"]);
  return {
    isValid: true,
    file: {
      name: typeof root["name"] === "string" ? root["name"] : path,
      runName: root["run-name"],
      dispatch: "workflow_dispatch" in triggers ? readDispatchInputs(triggers["workflow_dispatch"]) : null,
      push: "push" in triggers ? readBranches(push) : null,
      env: asRecord(root["env"]),
      permissions: root["permissions"],
      concurrency: root["concurrency"],
      jobs: Object.entries(asRecord(root["jobs"])).map(([id, job]) => readJob(id, asRecord(job), defaults)),
    },
  };
}

async function judge(path: string, text: string): Promise<string[]> {
  const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await loadWorkflowParser();
  const { context, value } = parseWorkflow({ name: path, content: text }, new NoOperationTraceWriter());
  const { ErrorPolicy } = await import("@actions/workflow-parser/model/convert");
  const errorPolicy = ErrorPolicy.TryConversion;
  const template =
    value === undefined
      ? undefined
      : await convertWorkflowTemplate(context, value, undefined, { errorPolicy });
  const found = [
    ...context.errors.getErrors().map(({ message }) => message),
    ...(template?.errors ?? []).map(({ Message }) => Message),
  ];
  return [...new Set(found)];
}

function readTriggers(on: unknown): Plain {
  if (typeof on === "string") return { [on]: null };
  if (Array.isArray(on)) return Object.fromEntries(on.map((name) => [String(name), null]));
  return asRecord(on);
}

function readBranches(push: unknown): readonly string[] {
  const written = asRecord(push);
  const branches = written["branches"];
  // A push of tags only never concerns a branch.
  if (branches === undefined) return "tags" in written ? [] : ["**"];
  return asList(branches).map(asText);
}
