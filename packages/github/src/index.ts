export { createClient, type ClientOptions, type GitHubClient, type GitHubRequest } from "./http/client.ts";
export { hostOf, type GitHubHost } from "./http/host.ts";
export { inspectToken, type TokenReport } from "./token/inspect-token.ts";
export { probeAccess, probeRights } from "./token/probe-rights.ts";
export { missingRights, refineRights, type Right, type RightState } from "./token/rights.ts";
export { kindOfToken, type TokenKind } from "./token/token-kind.ts";
export { classicTokenPage, fineGrainedTokenPage } from "./token/token-pages.ts";
export { makeCommit, type CommitOptions } from "./git/make-commit.ts";
export { makeTrees, type TreeFile } from "./git/make-trees.ts";
export { startObjectId, type GitObject, type ObjectId } from "./git/object-id.ts";
export type { RefUpdate } from "./git/push-request.ts";
export { pushRefusal } from "./git/refusal.ts";
export { pushToRemote, type PushOptions, type PushOutcome } from "./git/remote.ts";
export type { BlobSource } from "./git/blob-source.ts";
export type { PackContent } from "./git/write-pack.ts";
export {
  branchContent,
  type BranchContent,
  type BranchFile,
  type KnownBranch,
} from "./publish/branch-content.ts";
export {
  pushBranches,
  type BranchUpdate,
  type PushBranchesOptions,
  type PushedBranches,
} from "./publish/push-branches.ts";
export { appOfMark } from "./publish/branch-mark.ts";
export { readKnownBranch } from "./publish/read-known.ts";
export { hashFiles, type ContentFile } from "./publish/hash-files.ts";
export { sendApp, type SendAppOptions, type SentApp } from "./publish/send-app.ts";
export {
  ensureBuildRepository,
  MARKER_PATH,
  readBuildRepository,
  type BuildRepository,
  type BuildRepositoryOptions,
} from "./repository/build-repository.ts";
export type { NewRepository } from "./repository/create-repository.ts";
export { compactApp, removeApp, type RemovedApp } from "./repository/change-app.ts";
export { readTemplate, type Template } from "./repository/read-template.ts";
export { readStorage, type AppStorage, type Storage } from "./repository/read-storage.ts";
export type { Content, ContentRequest } from "./http/open-content.ts";
export { composeReport, type FailureReport } from "./report/compose-report.ts";
export { findFailure, isFailure } from "./report/find-failure.ts";
export type { PrivateWords } from "./report/redact.ts";
export { issuePage, openIssue } from "./report/send-report.ts";
export { cancelRun, deleteRun, rerunFailedJobs } from "./runs/control-run.ts";
export { dispatchBuild, type Dispatch } from "./runs/dispatch.ts";
export { explainLog, type LogExplanation } from "./runs/explain-log.ts";
export { followRun, type RunSnapshot } from "./runs/follow.ts";
export { SUPERSEDED } from "./runs/supersession.ts";
export { typicalTime } from "./runs/typical-time.ts";
export { readJobLog } from "./runs/job-log.ts";
export { listAllRuns, listJobs, listRuns, readRunById } from "./runs/list-runs.ts";
export type { Job, Run, RunState, Step } from "./runs/run.ts";
export { deleteRelease, findRelease, listReleases, releaseOfVersion } from "./releases/find-release.ts";
export { copyRelease, type CopyReleaseOptions } from "./releases/copy-release.ts";
export {
  completeDraft,
  putRelease,
  type PutReleaseOptions,
  type ReleaseContent,
} from "./releases/put-release.ts";
export { tryAgain } from "./releases/try-again.ts";
export { createDraft, publishDraft, type ReleaseText } from "./releases/write-release.ts";
export { isPrivateRepository, requireReleasePlace } from "./releases/require-release-place.ts";
export { openAsset, parseSums, SUMS_NAME } from "./releases/open-asset.ts";
export { tagOf, type Asset, type Release } from "./releases/release.ts";
export { findShellRelease } from "./shells/find-shell-release.ts";
export {
  readCompiledShell,
  type CompiledShell,
  type CompiledShellOptions,
} from "./shells/read-compiled-shell.ts";
