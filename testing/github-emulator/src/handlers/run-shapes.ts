import type { ApiRequest } from "../http/api.ts";
import { notFound } from "../http/api.ts";
import type { Artifact, Job, Run } from "../state/runs.ts";
import type { Account, Repository } from "../state/state.ts";
import { isoTime, repositoryFields, simpleUser } from "./shapes.ts";

function accountOf({ state }: ApiRequest, login: string): Account {
  const account = state.accounts.get(login.toLowerCase());
  if (account === undefined) throw notFound();
  return account;
}

export function runFields(request: ApiRequest, repository: Repository, run: Run) {
  const { web, api, fill } = request;
  const full = `${repository.owner}/${repository.name}`;
  const url = `${api}/repos/${full}/actions/runs/${run.id}`;
  const filled = fill("actions/get-workflow-run", 200, {}) as Readonly<Record<string, object>>;
  const fields = repositoryFields(repository, accountOf(request, repository.owner), request);
  // The repository of a run is told in fewer words than the repository itself.
  const names = "id node_id name full_name owner private html_url description fork url".split(" ");
  const short = Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
  const actor = simpleUser(accountOf(request, run.actor), request);
  return {
    ...filled,
    id: run.id,
    node_id: `WFR_${run.id}`,
    name: run.workflow.name,
    path: run.workflow.path,
    display_title: run.title,
    head_branch: run.branch,
    head_sha: run.sha,
    run_number: run.number,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflow.id,
    check_suite_id: run.id,
    check_suite_node_id: `CS_${run.id}`,
    url,
    html_url: `${web}/${full}/actions/runs/${run.id}`,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    check_suite_url: `${api}/repos/${full}/check-suites/${run.id}`,
    workflow_url: `${api}/repos/${full}/actions/workflows/${run.workflow.id}`,
    previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
    pull_requests: [],
    created_at: isoTime(run.createdAt),
    updated_at: isoTime(run.updatedAt),
    run_started_at: isoTime(run.startedAt),
    actor,
    triggering_actor: actor,
    head_commit: null,
    repository: { ...filled["repository"], ...short },
    head_repository: { ...filled["head_repository"], ...short },
  };
}

const timeOrNull = (time: number | null) => (time === null ? null : isoTime(time));

export function jobFields({ web, api }: ApiRequest, repository: Repository, run: Run, job: Job) {
  const full = `${repository.owner}/${repository.name}`;
  return {
    id: job.id,
    run_id: run.id,
    run_url: `${api}/repos/${full}/actions/runs/${run.id}`,
    run_attempt: run.attempt,
    node_id: `CR_${job.id}`,
    head_sha: run.sha,
    url: `${api}/repos/${full}/actions/jobs/${job.id}`,
    html_url: `${web}/${full}/actions/runs/${run.id}/job/${job.id}`,
    status: job.status,
    conclusion: job.conclusion,
    created_at: isoTime(job.createdAt),
    // GitHub gives a queued job the time of its creation here.
    started_at: isoTime(job.startedAt ?? job.createdAt),
    completed_at: timeOrNull(job.completedAt),
    name: job.name,
    steps: job.steps.map(({ startedAt, completedAt, ...step }) => ({
      ...step,
      started_at: timeOrNull(startedAt),
      completed_at: timeOrNull(completedAt),
    })),
    check_run_url: `${api}/repos/${full}/check-runs/${job.id}`,
    labels: job.labels,
    runner_id: job.status === "queued" ? null : 1,
    runner_name: job.status === "queued" ? null : "emulator",
    runner_group_id: null,
    runner_group_name: null,
    workflow_name: run.workflow.name,
    head_branch: run.branch,
  };
}

const NINETY_DAYS_MS = 90 * 86_400_000;

export function artifactFields({ api }: ApiRequest, repository: Repository, run: Run, artifact: Artifact) {
  const url = `${api}/repos/${repository.owner}/${repository.name}/actions/artifacts/${artifact.id}`;
  return {
    id: artifact.id,
    node_id: `A_${artifact.id}`,
    name: artifact.name,
    size_in_bytes: artifact.bytes,
    url,
    archive_download_url: `${url}/zip`,
    expired: false,
    created_at: isoTime(artifact.createdAt),
    updated_at: isoTime(artifact.createdAt),
    expires_at: isoTime(artifact.createdAt + NINETY_DAYS_MS),
    workflow_run: {
      id: run.id,
      repository_id: repository.id,
      head_repository_id: repository.id,
      head_branch: run.branch,
      head_sha: run.sha,
    },
  };
}
