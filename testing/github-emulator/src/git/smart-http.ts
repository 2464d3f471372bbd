import { spawn } from "node:child_process";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createGunzip } from "node:zlib";
import type { Clock } from "../http/clock.ts";
import { mayDo, mayReach, refusalOf } from "../http/rights.ts";
import { findRepository, type Repository, type State, type TokenRecord } from "../state/state.ts";

const GIT_PATH = /^\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/u;

export function isGitPath(path: string): boolean {
  return GIT_PATH.test(path);
}

/** The repository of a Git address; null when there is none. */
export function gitRepositoryOf(state: State, path: string): Repository | null {
  const [, owner = "", name = ""] = GIT_PATH.exec(new URL(path, "http://localhost").pathname) ?? [];
  return findRepository(state, owner, name);
}

/** The token in the password of a request for Git; null when it is unknown or over. */
export function tokenOf(state: State, request: IncomingMessage, now: number): TokenRecord | null {
  const basic = /^Basic (.+)$/iu.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const password = Buffer.from(basic, "base64").toString().split(":").slice(1).join(":");
  const token = state.tokens.get(password) ?? null;
  return token !== null && (token.expiresAt ?? Infinity) > now ? token : null;
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    "content-type": "text/plain",
    ...(status === 401 && { "www-authenticate": 'Basic realm="GitHub"' }),
  });
  response.end(text);
}

/** Answers Git's smart HTTP with the real `git http-backend`, after GitHub's checks. @returns The status. */
export async function serveGit(
  state: State,
  clock: Clock,
  request: IncomingMessage,
  response: ServerResponse,
  afterPush: (actor: string) => Promise<void>,
  /** Answers in place of git when git is done; null for git's own answer. */
  answerInstead: (() => number) | null = null,
): Promise<number> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const [, owner = "", name = "", service = ""] = GIT_PATH.exec(url.pathname) ?? [];
  const isWrite = service === "git-receive-pack" || url.searchParams.get("service") === "git-receive-pack";
  const token = tokenOf(state, request, clock.now());
  const repository = findRepository(state, owner, name);
  const isVisible =
    repository !== null &&
    clock.now() >= repository.gitReadyAt &&
    (token === null ? !repository.isPrivate : mayReach(token, repository));
  if (token === null && (isWrite || !isVisible)) {
    refuse(response, 401, "Authentication required.");
    return 401;
  }
  if (repository === null || !isVisible) {
    refuse(response, 404, "Repository not found.");
    return 404;
  }
  const refusal = token === null ? null : refusalOf(state, token, repository.owner);
  if (refusal !== null) {
    refuse(response, 403, refusal);
    return 403;
  }
  if (isWrite && token !== null && !mayDo(token, repository, "contents", "write")) {
    const full = `${repository.owner}/${repository.name}`;
    refuse(response, 403, `remote: Permission to ${full}.git denied to ${token.login}.`);
    return 403;
  }
  const isPush = service === "git-receive-pack";
  return runBackend(
    repository,
    token,
    {
      service,
      query: url.search.slice(1),
      // The client hears of the end of its push only when GitHub knows about it.
      beforeEnd: async () => (isPush ? afterPush(token?.login ?? "") : undefined),
      answerInstead,
    },
    request,
    response,
  );
}

interface BackendRequest {
  service: string;
  query: string;
  beforeEnd: () => Promise<void>;
  answerInstead: (() => number) | null;
}

function runBackend(
  repository: Repository,
  token: TokenRecord | null,
  { service, query, beforeEnd, answerInstead }: BackendRequest,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<number> {
  const mayChangeWorkflows = token !== null && mayDo(token, repository, "workflows", "write");
  const backend = spawn("git", ["http-backend"], {
    env: {
      PATH: process.env["PATH"],
      GIT_PROJECT_ROOT: repository.git.folder,
      GIT_HTTP_EXPORT_ALL: "1",
      PATH_INFO: `/${service}`,
      QUERY_STRING: query,
      REQUEST_METHOD: request.method ?? "GET",
      CONTENT_TYPE: request.headers["content-type"] ?? "",
      REMOTE_USER: token?.login ?? "",
      GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
      PAKEPLUS_MAY_CHANGE_WORKFLOWS: mayChangeWorkflows ? "yes" : "no",
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  const body = request.headers["content-encoding"] === "gzip" ? request.pipe(createGunzip()) : request;
  body.pipe(backend.stdin);
  // git closes early when it refuses.
  backend.stdin.on("error", () => request.resume());
  return new Promise((resolve, reject) => {
    let head = Buffer.alloc(0);
    const finish = async () => {
      await beforeEnd();
      if (answerInstead !== null) {
        resolve(answerInstead());
        return;
      }
      response.end();
      resolve(status ?? 500);
    };
    let status: number | null = null;
    backend.stdout.on("data", (chunk: Buffer) => {
      if (answerInstead !== null) return;
      if (status !== null) {
        response.write(chunk);
        return;
      }
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf("\r\n\r\n");
      if (end === -1) return;
      const headers = new Map(
        head
          .subarray(0, end)
          .toString()
          .split("\r\n")
          .map((line) => [line.split(":")[0]?.toLowerCase() ?? "", line.replace(/^[^:]*:\s*/u, "")]),
      );
      status = Number.parseInt(headers.get("status") ?? "200", 10);
      headers.delete("status");
      response.writeHead(status, Object.fromEntries(headers));
      response.write(head.subarray(end + 4));
    });
    backend.on("error", reject);
    backend.on("close", () => {
      if (status === null && answerInstead === null) response.writeHead(500);
      void finish().catch(reject);
    });
  });
}
