import { AppError } from "@pakeplus/core";
import type { GitHubClient } from "../http/client.ts";
import { numberField, textField } from "../http/fields.ts";
import type { FailureReport } from "./compose-report.ts";

export interface OpenedIssue {
  number: number;
  /** Page for people. */
  url: string;
}

/**
 * Opens an issue. It is asked once: when the answer gets lost, a person looks whether the issue is there.
 * @throws AppError GITHUB_REFUSED when the repository has no issues, and what the client throws.
 */
export async function openIssue(
  client: GitHubClient,
  repository: string,
  { title, body }: FailureReport,
): Promise<OpenedIssue> {
  const { status, body: answer } = await client.send({
    method: "POST",
    path: `/repos/${repository}/issues`,
    body: { title, body },
    purpose: `open an issue in ${repository}`,
    expected: [410],
  });
  if (status !== 410) return { number: numberField(answer, "number"), url: textField(answer, "html_url") };
  throw new AppError("GITHUB_REFUSED", `${repository} has no issues.`, {
    reason: "They are switched off there, as in every new fork.",
    hint: `Switch them on under Settings, General, Features of ${client.host.web}/${repository}/settings, then do the same again.`,
  });
}

/** Browsers and GitHub take more than this, but not all of them. */
const MAX_ADDRESS = 6000;
const CUT = "(shortened)";

/**
 * The page of a new issue with everything filled in; nothing is sent until a person presses the button there.
 * @param repository Address of a repository without a slash at the end, such as `https://github.com/a/b`.
 * @returns Also the report as the page will show it: an address has room for so many signs only.
 */
export function issuePage(
  repository: string,
  report: FailureReport,
): { address: string; report: FailureReport } {
  let shown = report;
  for (;;) {
    const query = new URLSearchParams({ title: shown.title, body: shown.body });
    const address = `${repository}/issues/new?${query.toString()}`;
    if (address.length <= MAX_ADDRESS) return { address, report: shown };
    const shorter = shorten(shown.body);
    if (shorter === shown.body) return { address: `${repository}/issues/new`, report: shown };
    shown = { ...shown, body: shorter };
  }
}

/** Takes the earliest line of the log away; the last ones say most. */
function shorten(body: string): string {
  const lines = body.split("\n");
  const start = lines.findIndex((line) => /^`{3,}text$/u.test(line));
  if (start === -1) return body;
  const first = lines[start + 1] === CUT ? start + 2 : start + 1;
  if (/^`{3,}$/u.test(lines[first] ?? "```")) return body;
  return [...lines.slice(0, start + 1), CUT, ...lines.slice(first + 1)].join("\n");
}
