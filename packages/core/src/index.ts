export * from "./errors.ts";
export * from "./events.ts";
export * from "./job.ts";
export * from "./preview-control.ts";
export * from "./runtime-config.ts";
export type { DeepReadonly } from "./deep-readonly.ts";
export { editDefinitionText } from "./definition/edit-text.ts";
export { definitionJsonSchema } from "./definition/json-schema.ts";
export { definitionSchema, type WrittenDefinition } from "./definition/schema.ts";
export { checkDefinition, parseDefinition, type ParseResult } from "./definition/parse.ts";
export { setByPath, type SetResult } from "./definition/set-by-path.ts";
export { suggest } from "./definition/suggest.ts";
export { compileBlock, type BlockInput, type CompiledBlock } from "./block/compile-block.ts";
export { summarizeList, type ListSummary } from "./block/summarize-list.ts";
export { CLOUD_APP, CLOUD_MAIN, cloudBranch, toCloudJob, type CloudJob } from "./cloud/cloud-job.ts";
export { parseCloudJob, type CloudJobContent } from "./cloud/parse-cloud-job.ts";
export { createEmitter, type Emitter, type EmitterOptions } from "./emitter.ts";
export { classicTokenPageAt, fineGrainedTokenPageAt } from "./github/token-pages.ts";
export { compareVersions } from "./identity/compare-versions.ts";
export { toApplicationId } from "./identity/application-id.ts";
export { deriveId, type DeriveIdOptions } from "./identity/derive-id.ts";
export { platformIdIssues } from "./identity/platform-id-issues.ts";
export { deriveSlug } from "./identity/slug.ts";
export { detectImport, detectImportCommand } from "./import/detect.ts";
export { IMPORT_KINDS, type ImportKind } from "./import/kinds.ts";
export { splitWords } from "./import/split-words.ts";
export { importNativefier } from "./import/nativefier/import-nativefier.ts";
export { importPake } from "./import/pake/import-pake.ts";
export { importPakePlus } from "./import/pakeplus/import-pakeplus.ts";
export type {
  Imported,
  ImportedFile,
  ImportEntry,
  ImportOutcome,
  ImportResult,
  ProjectFiles,
} from "./import/types.ts";
export { compileLinkRules, type CompiledRules, type WrittenLinkRule } from "./links/compile-rules.ts";
export { matchLink } from "./links/match-link.ts";
export { normalizeAddress, type NormalAddress } from "./links/normalize-address.ts";
export { checkLock, formatLock, lockOf, mergeLock, parseLock, type Lock } from "./lock/lock.ts";
export { commonFileType, isCommonFileType } from "./plan/common-file-types.ts";
export { FAMILIES, familyName, familyOf, type Family } from "./plan/family.ts";
export type { PlanNotice } from "./plan/notices.ts";
export { compileBlocks, type CompileBlocksOptions, type CompiledBlocks } from "./plan/compile-blocks.ts";
export { parseJob } from "./plan/parse-job.ts";
export { planBuild, type BuildPlan, type PlannedTarget, type PlanOptions } from "./plan/plan-build.ts";
export { HONOURED_CAPABILITIES, supportOf, type FoundSupport, type Support } from "./plan/support.ts";
export { toJob, type ToJobOptions } from "./plan/to-job.ts";
export type { FileTexts } from "./plan/to-runtime.ts";
export { resolveDefinition, type Definition } from "./resolve/resolve-definition.ts";
export { familyList } from "./check/family-names.ts";
export type {
  BlockListFacts,
  CheckFacts,
  CodeFacts,
  FolderFacts,
  IconFacts,
  PageFacts,
  Reference,
  ReferenceKind,
  ReferenceTarget,
  ServiceWorkerFacts,
  SiteFacts as CheckedSite,
  TokenFacts,
} from "./check/facts.ts";
export type { Finding, FindingPlace } from "./check/finding.ts";
export { ENGINE_FEATURES, ENGINE_SOURCES, type EngineFeature } from "./check/engine-features.ts";
export { FINDING_SPECS, type FindingCode, type Severity } from "./check/finding-specs.ts";
export { checkedFamilies, runChecks } from "./check/run-checks.ts";
export { signInServiceOf } from "./check/sign-in-services.ts";
export { trackedNames } from "./check/tracked-names.ts";
export { Secret } from "./secret.ts";
export {
  mergePins,
  requirePinnedShell,
  shortHash,
  type PinnedShell,
  type ShellPins,
} from "./shells/pinned-shell.ts";
export { shellDigestText, shellFileMode, shellHashText, type ShellFile } from "./shells/shell-files.ts";
export {
  formatShellManifest,
  parseShellManifest,
  SHELL_MANIFEST,
  shellAssetName,
  shellTag,
  type ShellManifest,
} from "./shells/shell-manifest.ts";
export { SHELLS, SHELL_TARGETS, type ShellCompile, type ShellSpec } from "./shells/shell-table.ts";
export type {
  BuildState,
  BuildStateName,
  Lane,
  LaneFailure,
  LaneState,
  LaneStep,
  StepState,
} from "./studio/build-state.ts";
export { newBuildState, reduceBuild, type NewBuild } from "./studio/reduce-build.ts";
export * from "./studio/replies.ts";
export * from "./studio/requests.ts";
export * from "./studio/routes.ts";
