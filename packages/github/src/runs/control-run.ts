import type { GitHubClient } from "../http/client.ts";

/** @throws AppError GITHUB_CONFLICT when it has ended already, GITHUB_NOT_FOUND. */
export async function cancelRun(client: GitHubClient, repository: string, id: number): Promise<void> {
  await client.send({
    method: "POST",
    path: `/repos/${repository}/actions/runs/${id}/cancel`,
    purpose: `cancel the build ${id}`,
  });
}

/**
 * Runs the jobs that failed once more, as a new attempt of the same run.
 * @throws AppError GITHUB_TIMEOUT and the like when the answer got lost: look at the run before asking again.
 */
export async function rerunFailedJobs(client: GitHubClient, repository: string, id: number): Promise<void> {
  await client.send({
    method: "POST",
    path: `/repos/${repository}/actions/runs/${id}/rerun-failed-jobs`,
    purpose: `run the failed jobs of the build ${id} again`,
  });
}

/** Deletes a run that has ended, with its log; one that is gone already is fine. */
export async function deleteRun(client: GitHubClient, repository: string, id: number): Promise<void> {
  await client.send({
    method: "DELETE",
    path: `/repos/${repository}/actions/runs/${id}`,
    purpose: `delete the build ${id}`,
    expected: [404],
  });
}
