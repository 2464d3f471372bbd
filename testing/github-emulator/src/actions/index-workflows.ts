import { basename } from "node:path";
import type { Repository } from "../state/state.ts";
import { parseWorkflowFile, type WorkflowFile } from "../workflow/workflow-file.ts";

const FOLDER = ".github/workflows";

export interface IndexOptions {
  now: number;
  /** How long a dispatch does not find a new workflow, milliseconds. */
  delay: number;
  nextId: () => number;
}

/** Finds the workflows of the default branch after a push to it. */
export async function indexWorkflows(
  repository: Repository,
  { now, delay, nextId }: IndexOptions,
): Promise<void> {
  const { git, defaultBranch, workflows } = repository;
  const listing = await git
    .git("ls-tree", "-z", "--name-only", `refs/heads/${defaultBranch}`, `${FOLDER}/`)
    .catch(() => "");
  const paths = listing.split("\0").filter((path) => /\.ya?ml$/u.test(path));
  for (const path of paths) {
    const text = await git.git("show", `refs/heads/${defaultBranch}:${path}`);
    const parsed = await parseWorkflowFile(path, text);
    const name = parsed.isValid ? parsed.file.name : path;
    const known = workflows.get(path);
    if (known === undefined) {
      const state = repository.isFork ? "disabled_fork" : "active";
      workflows.set(path, { id: nextId(), path, name, state, createdAt: now, indexedAt: now + delay });
    } else {
      known.name = name;
    }
  }
  for (const path of workflows.keys()) if (!paths.includes(path)) workflows.delete(path);
}

/** The workflow's file at a commit; null when it is not there. */
export async function readWorkflow(
  repository: Repository,
  path: string,
  sha: string,
): Promise<{ source: string; file: WorkflowFile | null; problems: readonly string[] } | null> {
  const source = await repository.git.git("show", `${sha}:${path}`).catch(() => null);
  if (source === null) return null;
  const parsed = await parseWorkflowFile(path, source);
  return parsed.isValid
    ? { source, file: parsed.file, problems: [] }
    : { source, file: null, problems: parsed.problems };
}

/** By id or by file name, as the API accepts both. */
export function findWorkflow(repository: Repository, id: string, now: number) {
  const all = [...repository.workflows.values()];
  const found = all.find((each) => String(each.id) === id || basename(each.path) === id);
  return found === undefined || now < found.indexedAt ? null : found;
}
