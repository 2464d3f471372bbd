import type { RunnerHost } from "../runner/job-request.ts";
import type { Run } from "../state/runs.ts";
import type { Repository } from "../state/state.ts";
import { typedInputs } from "../workflow/inputs.ts";
import type { Plain } from "../workflow/plain.ts";
import type { WorkflowFile } from "../workflow/workflow-file.ts";

/** The `github` context without its token (https://docs.github.com/actions/reference/workflows-and-actions/contexts). */
export function githubContext(host: RunnerHost, repository: Repository, run: Run, file: WorkflowFile): Plain {
  const full = `${repository.owner}/${repository.name}`;
  const ref = `refs/heads/${run.branch}`;
  return {
    actor: run.actor,
    triggering_actor: run.actor,
    event: eventOf(repository, run, ref),
    event_name: run.event,
    ref,
    ref_name: run.branch,
    ref_type: "branch",
    ref_protected: false,
    head_ref: "",
    base_ref: "",
    sha: run.sha,
    repository: full,
    repository_id: String(repository.id),
    repository_owner: repository.owner,
    run_id: String(run.id),
    run_number: String(run.number),
    run_attempt: String(run.attempt),
    workflow: file.name,
    workflow_ref: `${full}/${run.workflow.path}@${ref}`,
    workflow_sha: run.sha,
    server_url: host.web(),
    api_url: host.api(),
    graphql_url: `${host.web()}/api/graphql`,
    secret_source: "Actions",
  };
}

function eventOf(repository: Repository, run: Run, ref: string): Plain {
  return {
    ...(run.event === "workflow_dispatch" && { inputs: run.inputs, workflow: run.workflow.path }),
    ref,
    repository: {
      id: repository.id,
      name: repository.name,
      full_name: `${repository.owner}/${repository.name}`,
      private: repository.isPrivate,
      visibility: repository.isPrivate ? "private" : "public",
      default_branch: repository.defaultBranch,
      fork: repository.isFork,
      owner: { login: repository.owner },
    },
    sender: { login: run.actor },
  };
}

export function inputsContext(run: Run, file: WorkflowFile): Plain {
  return run.event === "workflow_dispatch" ? typedInputs(file.dispatch ?? [], run.inputs) : {};
}
