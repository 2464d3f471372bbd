import { AppError, type ErrorCode } from "@pakeplus/core";
import { messageOf, type Answer } from "./answer.ts";
import type { GitHubHost } from "./host.ts";

export interface FailureContext {
  host: GitHubHost;
  /** What was being done, as the end of "GitHub did not …", for example "create the repository a/b". */
  purpose: string;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * The error for an answer that is no success: one code for each thing a person can do about it. GitHub's own sentence
 * is always in the reason.
 */
export function failureOf(answer: Answer, context: FailureContext): AppError {
  const { status } = answer;
  const { host, purpose } = context;
  const said = messageOf(answer);
  const make = (code: ErrorCode, message: string, hint: string): AppError =>
    new AppError(code, message, { reason: said === "" ? `HTTP ${status}.` : `GitHub says: ${said}`, hint });
  const limit = rateLimitOf(answer, context.now);

  if (limit !== null) {
    return make(
      "GITHUB_RATE_LIMITED",
      `GitHub takes no more requests for now, so it did not ${purpose}.`,
      `Try again ${waitText(limit)}. Nothing is lost; the next attempt goes on from here.`,
    );
  }
  const sso = answer.headers.get("x-github-sso") ?? "";
  if (status === 403 && sso.startsWith("required")) {
    const link = /url=(\S+)/u.exec(sso)?.[1];
    return make(
      "TOKEN_SSO_REQUIRED",
      "The organisation wants this token to be authorised for its single sign-on.",
      link === undefined ? `Open ${host.web}/settings/tokens and choose "Configure SSO".` : `Open ${link}`,
    );
  }
  if (status === 401) {
    return make(
      "TOKEN_REJECTED",
      "GitHub does not accept the token.",
      "It is mistyped, expired or revoked. Make a new one and store it with pakeplus token set.",
    );
  }
  if (status === 403) return forbidden(answer, make, context);
  if (status === 404) {
    return make(
      "GITHUB_NOT_FOUND",
      `GitHub did not ${purpose}: it does not find it, or the token may not see it.`,
      "Look whether it still exists under that name, and whether the token has access to it.",
    );
  }
  if (status === 409) {
    return make(
      "GITHUB_CONFLICT",
      `GitHub could not ${purpose} in its present state.`,
      "Try again in a moment.",
    );
  }
  if (status === 422 || status === 400) {
    return make("GITHUB_REFUSED", `GitHub refused to ${purpose}.`, "The reason says what it did not like.");
  }
  if (status >= 500) {
    return make(
      "GITHUB_DOWN",
      `GitHub could not ${purpose}: it has a problem of its own.`,
      "Try again later; https://www.githubstatus.com tells more. Nothing is lost.",
    );
  }
  if (status >= 300 && status < 400) {
    return make(
      "GITHUB_MOVED",
      `GitHub did not ${purpose}: it has moved.`,
      "The repository was renamed or transferred. Use its new name.",
    );
  }
  return make("GITHUB_NOT_UNDERSTOOD", `GitHub did not ${purpose}.`, "Try again.");
}

function forbidden(
  answer: Answer,
  make: (code: ErrorCode, message: string, hint: string) => AppError,
  { purpose, host }: FailureContext,
): AppError {
  const said = messageOf(answer);
  if (/blocked|policy|forbids access via a (?:fine-grained )?personal access token/iu.test(said)) {
    return make(
      "TOKEN_BLOCKED",
      "The organisation does not let this kind of token in.",
      "Ask its owners to allow it, or use a token of the other kind (classic or fine-grained).",
    );
  }
  const needed = answer.headers.get("x-accepted-github-permissions") ?? "";
  return make(
    "TOKEN_RIGHT_MISSING",
    `The token may not ${purpose}.`,
    needed === ""
      ? `Give it the rights that pakeplus token test lists, on ${host.web}/settings/tokens.`
      : `It needs: ${needed.replaceAll(/[;,]\s*/gu, ", ").replaceAll("=", " ")}.`,
  );
}

/** Milliseconds since 1970 at which GitHub takes requests again; null when no limit is the reason. */
export function rateLimitOf({ status, headers, body }: Answer, now: number): number | null {
  if (status !== 403 && status !== 429) return null;
  const after = Number(headers.get("retry-after") ?? Number.NaN);
  if (Number.isFinite(after)) return now + after * 1000;
  if (headers.get("x-ratelimit-remaining") === "0") {
    const reset = Number(headers.get("x-ratelimit-reset") ?? Number.NaN);
    return Number.isFinite(reset) ? reset * 1000 : now + 60_000;
  }
  // The secondary limit may come without a header (GitHub Docs, "Rate limits for the REST API").
  return status === 429 || /rate limit/iu.test(messageOf({ body })) ? now + 60_000 : null;
}

function waitText(at: number): string {
  return `after ${new Date(at).toISOString().slice(11, 16)} UTC`;
}
