export { createClient, type ClientOptions, type GitHubClient, type GitHubRequest } from "./http/client.ts";
export { hostOf, type GitHubHost } from "./http/host.ts";
export { inspectToken, type TokenReport } from "./token/inspect-token.ts";
export type { Right, RightState } from "./token/rights.ts";
export { kindOfToken, type TokenKind } from "./token/token-kind.ts";
export { classicTokenPage, fineGrainedTokenPage } from "./token/token-pages.ts";
export { makeCommit, type CommitOptions } from "./git/make-commit.ts";
export { makeTrees, type TreeFile } from "./git/make-trees.ts";
export { startObjectId, type GitObject, type ObjectId } from "./git/object-id.ts";
export type { RefUpdate } from "./git/push-request.ts";
export { pushRefusal } from "./git/refusal.ts";
export { pushToRemote, type PushOptions, type PushOutcome } from "./git/remote.ts";
export type { BlobSource, PackContent } from "./git/write-pack.ts";
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
export { readKnownBranch } from "./publish/read-known.ts";
export {
  ensureBuildRepository,
  MARKER_PATH,
  type BuildRepository,
  type BuildRepositoryOptions,
} from "./repository/build-repository.ts";
