import type { Repository } from "../state/state.ts";
import type { ActionsService } from "./actions-service.ts";
import { readWorkflow } from "./index-workflows.ts";

export interface Push {
  actions: ActionsService;
  repository: Repository;
  /** Refs with their commits. */
  before: ReadonlyMap<string, string>;
  after: ReadonlyMap<string, string>;
  actor: string;
}

const BRANCH = "refs/heads/";

/** Starts the workflows of the branches that a push moved, when they are `on: push`. */
export async function startPushRuns({ actions, repository, before, after, actor }: Push): Promise<void> {
  if (!repository.hasActions) return;
  for (const [ref, sha] of after) {
    if (!ref.startsWith(BRANCH) || before.get(ref) === sha) continue;
    const branch = ref.slice(BRANCH.length);
    for (const workflow of repository.workflows.values()) {
      const found = await readWorkflow(repository, workflow.path, sha);
      const patterns = found?.file?.push ?? [];
      if (!found?.file || workflow.state !== "active" || !patterns.some((each) => fits(branch, each))) {
        continue;
      }
      actions.start({
        repository,
        workflow,
        source: found.source,
        file: found.file,
        event: "push",
        branch,
        sha,
        inputs: {},
        actor,
      });
    }
  }
}

/** `*` is part of a name, `**` any names. */
function fits(branch: string, pattern: string): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\?]/gu, String.raw`\$&`)
    .replaceAll(/\*+/gu, (stars) => (stars.length > 1 ? ".*" : "[^/]*"));
  return new RegExp(`^${source}$`, "u").test(branch);
}
