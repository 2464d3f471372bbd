import type { Handler } from "../http/api.ts";
import type { SecretBox } from "../secrets/secret-box.ts";
import { deleteAsset, getAsset, listAssets, uploadAsset } from "./assets.ts";
import { getGitCommit, listBranches, listCommits, putContents } from "./commits.ts";
import { createForkHandler } from "./forks.ts";
import { deleteRef, getRef, getTree, listMatchingRefs } from "./git-data.ts";
import { createIssue, updateLabel } from "./issues.ts";
import {
  createRepositoryFor,
  deleteRepository,
  getRepository,
  type RepositoryOptions,
} from "./repositories.ts";
import {
  cancelRun,
  deleteRun,
  downloadJobLog,
  getRun,
  listArtifacts,
  listJobs,
  listRuns,
  rerunWith,
} from "./runs.ts";
import {
  createRelease,
  deleteRelease,
  getRelease,
  getReleaseByTag,
  listReleases,
  updateRelease,
} from "./releases.ts";
import { makeSecretHandlers } from "./secrets.ts";
import { getMeta, getOrganization, getRateLimit } from "./server.ts";
import { getAuthenticatedUser } from "./user.ts";
import {
  createDispatch,
  enableWorkflow,
  getActionsPermissions,
  getWorkflow,
  listWorkflows,
} from "./workflows.ts";

/** What answers each operation; one that is absent is a loud 501. */
export function makeHandlers(options: RepositoryOptions, box: SecretBox): ReadonlyMap<string, Handler> {
  return new Map<string, Handler>([
    ["users/get-authenticated", getAuthenticatedUser],
    [
      "repos/create-for-authenticated-user",
      createRepositoryFor("repos/create-for-authenticated-user", options),
    ],
    ["repos/create-in-org", createRepositoryFor("repos/create-in-org", options)],
    ["meta/get", getMeta],
    ["orgs/get", getOrganization],
    ["rate-limit/get", getRateLimit],
    ["repos/create-fork", createForkHandler(options)],
    ["repos/list-branches", listBranches],
    ["repos/list-commits", listCommits],
    ["repos/create-or-update-file-contents", putContents],
    ["git/get-commit", getGitCommit],
    ["issues/create", createIssue],
    ["issues/update-label", updateLabel],
    ...makeSecretHandlers(box),
    ["repos/get", getRepository],
    ["repos/delete", deleteRepository],
    ["git/get-ref", getRef],
    ["git/list-matching-refs", listMatchingRefs],
    ["git/get-tree", getTree],
    ["git/delete-ref", deleteRef],
    ["actions/list-repo-workflows", listWorkflows],
    ["actions/get-workflow", getWorkflow],
    ["actions/enable-workflow", enableWorkflow],
    ["actions/get-github-actions-permissions-repository", getActionsPermissions],
    ["actions/create-workflow-dispatch", createDispatch],
    ["actions/list-workflow-runs-for-repo", listRuns],
    ["actions/get-workflow-run", getRun],
    ["actions/list-jobs-for-workflow-run", listJobs],
    ["actions/download-job-logs-for-workflow-run", downloadJobLog],
    ["actions/cancel-workflow-run", cancelRun],
    ["actions/re-run-workflow", rerunWith("all")],
    ["actions/re-run-workflow-failed-jobs", rerunWith("failed")],
    ["actions/delete-workflow-run", deleteRun],
    ["actions/list-artifacts-for-repo", listArtifacts],
    ["repos/list-releases", listReleases],
    ["repos/get-release", getRelease],
    ["repos/get-release-by-tag", getReleaseByTag],
    ["repos/create-release", createRelease],
    ["repos/update-release", updateRelease],
    ["repos/delete-release", deleteRelease],
    ["repos/list-release-assets", listAssets],
    ["repos/upload-release-asset", uploadAsset],
    ["repos/get-release-asset", getAsset],
    ["repos/delete-release-asset", deleteAsset],
  ]);
}
