import { AppError } from "@pakeplus/core";
import type { PushReport } from "./push-report.ts";

interface KnownRefusal {
  pattern: RegExp;
  message: string;
  hint: string;
}

/** Sources: GitHub Docs on push protection, large files and rulesets; messages as GitHub prints them. */
const KNOWN: readonly KnownRefusal[] = [
  {
    pattern: /without `?workflows?`? (?:scope|permission)/iu,
    message: "The token may not put the build workflow into the repository.",
    hint: 'A classic token needs the scope "workflow", a fine-grained one "Workflows: read and write".',
  },
  {
    pattern: /GH013.*|push protection|secret scanning|contain secrets/iu,
    message: "GitHub found something that looks like a secret in the files.",
    hint: "Take it out of the files, or leave the file out with source.ignore; GitHub's words name the file.",
  },
  {
    pattern: /GH001|exceeds GitHub's file size limit|larger than/iu,
    message: "A file is larger than GitHub takes (100 MB).",
    hint: "Make it smaller, or leave it out with source.ignore and load it from elsewhere.",
  },
  {
    pattern: /GH006|protected branch|repository rule violations|rule violations/iu,
    message: "A rule of the repository or organisation forbids the change.",
    hint: "Build in a repository without such rules, or ask an owner for an exception.",
  },
];

/** What git says when the ref is not where it was expected (receive-pack, refs backend). */
const MOVED =
  /fetch first|stale info|cannot lock ref|failed to (?:update|lock) ref|reference already exists/iu;

/**
 * The error for a push that the server read but did not carry out.
 * @returns null when another push came first: fetch the new tip and decide anew.
 */
export function pushRefusal(report: PushReport): AppError | null {
  const said = [...report.remote, ...report.refused.map(({ reason }) => reason)].join("\n");
  if (MOVED.test(said)) return null;
  const known = KNOWN.find(({ pattern }) => pattern.test(said));
  return new AppError("GITHUB_REFUSED", known?.message ?? "GitHub did not take the files.", {
    reason: `GitHub says: ${report.unpackProblem ?? ""}${said}`.trim(),
    hint: known?.hint ?? "The reason holds GitHub's own words. Nothing was changed.",
  });
}
