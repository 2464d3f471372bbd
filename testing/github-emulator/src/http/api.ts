import type { Account, Permission, Repository, State, TokenRecord } from "../state/state.ts";
import { findRepository } from "../state/state.ts";
import type { ActionsService } from "../actions/actions-service.ts";
import type { Edition } from "../contract/contract.ts";
import type { Blobs } from "./blobs.ts";
import type { Clock } from "./clock.ts";
import type { RateLimit } from "./rate-limit.ts";
import { mayDo, mayReach, refusalOf } from "./rights.ts";
import type { Upload } from "./upload.ts";

export interface ApiAnswer {
  status: number;
  /** JSON; undefined for no body. */
  body?: unknown;
  /** Instead of {@link body}. */
  bytes?: Uint8Array;
  headers?: Readonly<Record<string, string>>;
  /** The request is not as described, and GitHub says so itself: no violation. */
  isKnownRefusal?: true;
}

export interface ApiRequest {
  state: State;
  clock: Clock;
  edition: Edition;
  actions: ActionsService;
  blobs: Blobs;
  rateLimit: RateLimit;
  /** Addresses of this server, without a slash at the end. */
  web: string;
  api: string;
  token: TokenRecord;
  account: Account;
  /** Path parameters. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** Parsed JSON. */
  body: Readonly<Record<string, unknown>>;
  /** Null except for uploads. */
  upload: Upload | null;
  /** Method, and path with query, as they were sent. */
  method: string;
  path: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** A valid answer of the operation with these fields; what is not given is visibly a placeholder. */
  fill: (operationId: string, status: number, fields: Readonly<Record<string, unknown>>) => unknown;
}

export type Handler = (request: ApiRequest) => ApiAnswer | Promise<ApiAnswer>;

/** Ends a handler with an answer; caught by the server. */
export class Refusal extends Error {
  readonly answer: ApiAnswer;

  constructor(answer: ApiAnswer) {
    super(`HTTP ${answer.status}`);
    this.answer = answer;
  }
}

/** An error in GitHub's shape. */
export function failure(
  status: number,
  message: string,
  extra: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): ApiAnswer {
  return {
    status,
    body: { message, documentation_url: "https://docs.github.com/rest", status: String(status), ...extra },
    headers,
  };
}

export const notFound = (): Refusal => new Refusal(failure(404, "Not Found"));

export interface Need {
  permission: Permission;
  level: "read" | "write";
}

/**
 * The repository of the path, when the token may do this there.
 * @throws Refusal as GitHub refuses: 404 for what is not seen, 404 for a classic and 403 for a fine-grained token without the right.
 */
export function requireRepository(request: ApiRequest, need: Need): Repository {
  const { state, token, params } = request;
  const repository = findRepository(state, params["owner"] ?? "", params["repo"] ?? "");
  if (repository === null || !mayReach(token, repository)) throw notFound();
  const refusal = refusalOf(state, token, repository.owner);
  if (refusal !== null) throw new Refusal(failure(403, refusal));
  const isOpen = !repository.isPrivate && need.level === "read";
  if (isOpen || mayDo(token, repository, need.permission, need.level)) return repository;
  if (token.scopes !== null) throw notFound();
  throw forbidden(need, token);
}

/** How a fine-grained token or one of a run is refused when it lacks the right. */
export function forbidden({ permission, level }: Need, { isOfRun }: TokenRecord): Refusal {
  const headers = { "x-accepted-github-permissions": `${permission}=${level}` };
  const kind = isOfRun ? "integration" : "personal access token";
  return new Refusal(failure(403, `Resource not accessible by ${kind}`, {}, headers));
}
