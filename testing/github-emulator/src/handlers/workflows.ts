import { findWorkflow, readWorkflow } from "../actions/index-workflows.ts";
import { failure, notFound, requireRepository, type ApiRequest, type Handler } from "../http/api.ts";
import { pageOf } from "../http/pages.ts";
import type { Workflow } from "../state/runs.ts";
import type { Repository } from "../state/state.ts";
import { checkInputs } from "../workflow/inputs.ts";
import { asRecord, asText } from "../workflow/plain.ts";
import { isoTime } from "./shapes.ts";

const READ = { permission: "actions", level: "read" } as const;
const WRITE = { permission: "actions", level: "write" } as const;

function workflowFields({ web, api }: ApiRequest, repository: Repository, workflow: Workflow) {
  const full = `${repository.owner}/${repository.name}`;
  return {
    id: workflow.id,
    node_id: `W_${workflow.id}`,
    name: workflow.name,
    path: workflow.path,
    state: workflow.state,
    created_at: isoTime(workflow.createdAt),
    updated_at: isoTime(workflow.createdAt),
    url: `${api}/repos/${full}/actions/workflows/${workflow.id}`,
    html_url: `${web}/${full}/blob/${repository.defaultBranch}/${workflow.path}`,
    badge_url: `${web}/${full}/workflows/${encodeURIComponent(workflow.name)}/badge.svg`,
  };
}

function requireWorkflow(request: ApiRequest, repository: Repository): Workflow {
  const workflow = findWorkflow(repository, request.params["workflow_id"] ?? "", request.clock.now());
  if (workflow === null) throw notFound();
  return workflow;
}

export const listWorkflows: Handler = (request) => {
  const repository = requireRepository(request, READ);
  const now = request.clock.now();
  const found = [...repository.workflows.values()].filter(({ indexedAt }) => indexedAt <= now);
  const { items, headers } = pageOf(request, found);
  const workflows = items.map((each) => workflowFields(request, repository, each));
  return { status: 200, body: { total_count: found.length, workflows }, headers };
};

export const getWorkflow: Handler = (request) => {
  const repository = requireRepository(request, READ);
  return { status: 200, body: workflowFields(request, repository, requireWorkflow(request, repository)) };
};

export const enableWorkflow: Handler = (request) => {
  const repository = requireRepository(request, WRITE);
  const workflow = requireWorkflow(request, repository);
  // A fork's workflows are switched on by a person, on GitHub's own page.
  if (workflow.state === "disabled_fork") return failure(403, "Workflows of a fork are disabled");
  workflow.state = "active";
  return { status: 204 };
};

export const getActionsPermissions: Handler = (request) => {
  const repository = requireRepository(request, { permission: "administration", level: "read" });
  return {
    status: 200,
    body: { enabled: repository.hasActions, ...(repository.hasActions && { allowed_actions: "all" }) },
  };
};

/** `POST …/dispatches`: refused in the order and with the words of GitHub. */
export const createDispatch: Handler = async (request) => {
  const { body, actions, account, edition, web, api } = request;
  const repository = requireRepository(request, WRITE);
  const workflow = requireWorkflow(request, repository);
  const wantsDetails = "return_run_details" in body;
  if (wantsDetails && edition !== "api.github.com") {
    const refusal = failure(422, 'Invalid request.\n\n"return_run_details" is not a permitted key.');
    return { ...refusal, isKnownRefusal: true };
  }
  if (typeof body["ref"] !== "string") {
    return failure(422, 'Invalid request.\n\n"ref" wasn\'t supplied.');
  }
  if (workflow.state !== "active" || !repository.hasActions) {
    return failure(422, "Cannot trigger a 'workflow_dispatch' on a disabled workflow");
  }
  const branch = body["ref"].replace(/^refs\/heads\//u, "");
  const sha = await repository.git.tipOf(`refs/heads/${branch}`);
  if (sha === null) return failure(422, `No ref found for: ${body["ref"]}`);
  const found = await readWorkflow(repository, workflow.path, sha);
  if (found !== null && found.file === null) {
    return failure(422, `failed to parse workflow: ${found.problems.join("; ")}`);
  }
  const dispatch = found?.file?.dispatch ?? null;
  if (found === null || found.file === null || dispatch === null) {
    return failure(422, "Workflow does not have 'workflow_dispatch' trigger");
  }
  const checked = checkInputs(dispatch, asRecord(body["inputs"]));
  if (!checked.isValid) return failure(422, checked.message);
  const run = actions.start({
    repository,
    workflow,
    source: found.source,
    file: found.file,
    event: "workflow_dispatch",
    branch,
    sha,
    inputs: checked.inputs,
    actor: account.login,
  });
  if (asText(body["return_run_details"]) !== "true") return { status: 204 };
  const path = `${repository.owner}/${repository.name}/actions/runs/${run.id}`;
  return {
    status: 200,
    body: {
      workflow_run_id: run.id,
      run_url: `${api}/repos/${path}`,
      html_url: `${web}/${path}`,
    },
  };
};
