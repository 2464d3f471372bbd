import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Edition } from "../contract/contract.ts";
import type { TokenRecord } from "../state/state.ts";
import type { ApiAnswer } from "./api.ts";
import { rateLimitHeaders, type RateLimit } from "./rate-limit.ts";

export interface SendOptions {
  edition: Edition;
  rateLimit: RateLimit;
  /** Whose budget is told; null when nobody is known. */
  login: string | null;
  /** Number of the request. */
  count: number;
}

/** Sends an answer with GitHub's usual headers. @returns The status that was sent. */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: ApiAnswer,
  { edition, rateLimit, login, count }: SendOptions,
): number {
  const body = answer.body === undefined ? "" : JSON.stringify(answer.body);
  const etag = `W/"${createHash("sha256").update(body).digest("hex")}"`;
  const isCacheable = request.method === "GET" && answer.status === 200;
  const isSame = isCacheable && request.headers["if-none-match"] === etag;
  if (isSame && login !== null) rateLimit.giveBack(login);
  const status = isSame ? 304 : answer.status;
  response.writeHead(status, {
    "x-github-request-id": `EMULATED:${count}`,
    ...(edition === "ghes-3.19" && { "x-github-enterprise-version": "3.19.0" }),
    ...(login !== null && rateLimit.limit !== null && rateLimitHeaders(rateLimit.budget(login))),
    ...(body !== "" && !isSame && { "content-type": "application/json; charset=utf-8" }),
    ...(isCacheable && { etag }),
    ...answer.headers,
  });
  response.end(isSame ? undefined : body);
  return status;
}

/** What every answer says about the token that asked. */
export function tokenHeaders({ scopes, expiresAt }: TokenRecord): Record<string, string> {
  const isoTime = new Date(expiresAt ?? 0).toISOString().slice(0, 19).replace("T", " ");
  return {
    ...(scopes !== null && { "x-oauth-scopes": scopes.join(", ") }),
    ...(expiresAt !== null && { "github-authentication-token-expiration": `${isoTime} UTC` }),
  };
}
