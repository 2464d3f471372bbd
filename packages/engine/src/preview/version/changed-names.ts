import { basename, join, relative } from "node:path";
import type { FileChange } from "./payload-copy.ts";
import type { AppVersion } from "./read-version.ts";

/** Names of the files that make two versions differ, as a person in the project's folder calls them. */
export function changedNames(
  before: AppVersion,
  after: AppVersion,
  files: readonly FileChange[],
): readonly string[] {
  const { root, definitionFile } = after.project;
  const isRedefined = before.job.definition !== after.job.definition;
  const texts = new Set([...Object.keys(before.texts), ...Object.keys(after.texts)]);
  const { icon } = after;
  return [
    ...(isRedefined && definitionFile !== null ? [basename(definitionFile)] : []),
    ...[...texts].filter((file) => before.texts[file] !== after.texts[file]),
    ...(icon.file !== null && icon.stamp !== before.icon.stamp ? [relative(root, icon.file)] : []),
    ...files.map(({ path }) => relative(root, join(after.source ?? root, path))),
  ];
}
