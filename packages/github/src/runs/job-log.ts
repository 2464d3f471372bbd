import { AppError } from "@pakeplus/core";
import type { GitHubClient } from "../http/client.ts";

/** Of a longer log only the end is kept: that is where failures are. */
const MOST_CHARACTERS = 8_000_000;

/**
 * The log of a job that has ended, without GitHub's time stamps and colours.
 * @throws AppError GITHUB_NOT_FOUND while the job runs, or when GitHub has deleted the log.
 */
export async function readJobLog(client: GitHubClient, repository: string, jobId: number): Promise<string> {
  const content = await client.open({
    path: `/repos/${repository}/actions/jobs/${jobId}/logs`,
    accept: "application/vnd.github+json",
    purpose: "give the log; it is there when the job has ended",
  });
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of content.chunks) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > 2 * MOST_CHARACTERS) text = text.slice(-MOST_CHARACTERS);
  }
  if (content.bytes !== null && text === "" && content.bytes > 0) {
    throw new AppError("GITHUB_CUT_OFF", "GitHub's log arrived only in part.", { hint: "Try again." });
  }
  return plainLog(text);
}

/** Time stamps begin each line; colours and the byte order mark are of no use in text. */
export function plainLog(text: string): string {
  return (
    text
      .replace(/^\uFEFF/u, "")
      .replaceAll("\r\n", "\n")
      .replaceAll(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z ?/gmu, "")
      // oxlint-disable-next-line no-control-regex -- colours of programs
      .replaceAll(/\u001B\[[\d;]*[A-Za-z]/gu, "")
  );
}
