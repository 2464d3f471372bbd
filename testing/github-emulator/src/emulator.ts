import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { createContract, readDescription, type Edition } from "./contract/contract.ts";
import { placeholderOf } from "./contract/placeholders.ts";
import { isGitPath, serveGit } from "./git/smart-http.ts";
import { makeHandlers } from "./handlers/index.ts";
import { failure, Refusal, type ApiAnswer } from "./http/api.ts";
import { REAL_CLOCK, type Clock } from "./http/clock.ts";
import { sendFault, takeFault, type Fault } from "./http/faults.ts";
import type { JournalEntry } from "./http/journal.ts";
import type { Account, State, TokenRecord } from "./state/state.ts";

export interface EmulatorOptions {
  edition?: Edition;
  clock?: Clock;
  /** How long Git does not find a new repository, milliseconds. */
  gitDelay?: number;
  /** 0 takes any free port. */
  port?: number;
}

export type NewToken = Pick<TokenRecord, "token" | "login"> & Partial<Omit<TokenRecord, "token" | "login">>;

export interface Emulator {
  /** For `--github-url`; no slash at the end. */
  url: string;
  state: State;
  addAccount(login: string, kind?: Account["kind"]): Account;
  /** Without scopes it is a fine-grained token. The account is made when it is missing. */
  addToken(token: NewToken): void;
  faults: Fault[];
  journal: JournalEntry[];
  /** Where a request or an answer was not as GitHub describes it; empty is right. */
  violations: string[];
  close(): Promise<void>;
}

const API = "/api/v3";
const RATE_LIMIT = 5000;

/** A GitHub on this computer: real Git repositories, answers held to GitHub's own description. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { edition = "api.github.com", clock = REAL_CLOCK, gitDelay = 0, port = 0 } = options;
  const folder = await mkdtemp(join(tmpdir(), "pakeplus-github-"));
  const contract = createContract(readDescription(edition));
  const handlers = makeHandlers({ folder, gitDelay: () => gitDelay });
  const journal: JournalEntry[] = [];
  const violations: string[] = [];
  const faults: Fault[] = [];
  let lastId = 1000;
  const state: State = {
    accounts: new Map(),
    tokens: new Map(),
    repositories: new Map(),
    nextId: () => {
      lastId += 1;
      return lastId;
    },
  };
  let url = "";

  const answerApi = async (request: IncomingMessage, path: string, body: Buffer): Promise<ApiAnswer> => {
    const target = new URL(path, "http://localhost");
    const match = contract.match(request.method ?? "", target.pathname);
    const written = /^(?:Bearer|token) (.+)$/iu.exec(request.headers.authorization ?? "")?.[1];
    if (written === undefined) return failure(401, "Requires authentication");
    const token = state.tokens.get(written);
    const account = state.accounts.get(token?.login.toLowerCase() ?? "");
    if (token === undefined || account === undefined || (token.expiresAt ?? Infinity) <= clock.now()) {
      return failure(401, "Bad credentials");
    }
    const operation = match?.route.operation.operationId ?? "";
    const handler = handlers.get(operation);
    if (match === null || handler === undefined) {
      return failure(501, `The emulator has no ${request.method ?? ""} ${target.pathname}`);
    }
    const answer = await handler({
      state,
      clock,
      web: url,
      api: `${url}${API}`,
      token,
      account,
      params: match.values,
      query: target.searchParams,
      body: parseBody(request, body) ?? {},
      bytes: body,
      headers: request.headers,
      fill: (id, status, fields) => {
        const placeholder = placeholderOf(contract.responseSchema(id, status)) as object;
        return { ...placeholder, ...fields };
      },
    });
    return { ...answer, headers: { ...tokenHeaders(token), ...answer.headers } };
  };

  const serveApi = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const { method = "" } = request;
    const body = await buffer(request);
    const fault = takeFault(faults, method, path);
    const record = (status: number) =>
      journal.push({ method, path, status, kind: "api", sent: body.byteLength });
    if (fault !== null && fault.after !== true) {
      record(sendFault(fault, response));
      return;
    }
    const answer = await answerApi(request, path, body).catch((error: unknown) => {
      if (error instanceof Refusal) return error.answer;
      throw error;
    });
    const target = new URL(path, "http://localhost");
    if (answer.status !== 501) {
      violations.push(
        ...contract.check({
          method,
          path: target.pathname,
          query: target.searchParams,
          requestBody: parseBody(request, body),
          status: answer.status,
          contentType: "application/json",
          responseBody: answer.body,
        }),
      );
    } else {
      violations.push(`not emulated: ${method} ${path}`);
    }
    if (fault !== null) {
      record(sendFault(fault, response));
      return;
    }
    record(send(request, response, answer, journal.length));
  };

  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const work = isGitPath(new URL(path, "http://localhost").pathname)
      ? serveGitRequest(request, response, path)
      : serveApi(request, response, path.startsWith(API) ? path.slice(API.length) : path);
    work.catch((error: unknown) => {
      violations.push(`the emulator failed: ${String(error)}`);
      response.destroy();
    });
  });

  const serveGitRequest = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const { method = "" } = request;
    const fault = takeFault(faults, method, path);
    let sent = 0;
    request.on("data", (chunk: Buffer) => (sent += chunk.byteLength));
    const status =
      fault === null ? await serveGit(state, clock, request, response) : sendFault(fault, response);
    journal.push({ method, path, status, kind: "git", sent });
  };

  await new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;

  const addAccount = (login: string, kind: Account["kind"] = "User"): Account => {
    const account = state.accounts.get(login.toLowerCase()) ?? { id: state.nextId(), login, kind };
    state.accounts.set(login.toLowerCase(), account);
    return account;
  };

  return {
    url,
    state,
    addAccount,
    addToken({ token, login, ...given }) {
      addAccount(login);
      state.tokens.set(token, {
        scopes: null,
        permissions: {},
        repositories: null,
        expiresAt: null,
        ...given,
        token,
        login,
      });
    },
    faults,
    journal,
    violations,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function parseBody(request: IncomingMessage, body: Buffer): Record<string, unknown> | undefined {
  if (body.byteLength === 0 || !/json/u.test(request.headers["content-type"] ?? "")) return undefined;
  try {
    return JSON.parse(body.toString()) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function tokenHeaders({ scopes, expiresAt }: TokenRecord): Record<string, string> {
  return {
    ...(scopes !== null && { "x-oauth-scopes": scopes.join(", ") }),
    ...(expiresAt !== null && {
      "github-authentication-token-expiration": `${new Date(expiresAt)
        .toISOString()
        .slice(0, 19)
        .replace("T", " ")} UTC`,
    }),
  };
}

/** Sends an answer with GitHub's usual headers. @returns The status that was sent. */
function send(request: IncomingMessage, response: ServerResponse, answer: ApiAnswer, count: number): number {
  const body =
    answer.bytes ?? (answer.body === undefined ? new Uint8Array() : Buffer.from(JSON.stringify(answer.body)));
  const etag = `W/"${createHash("sha256").update(body).digest("hex")}"`;
  const isCacheable = request.method === "GET" && answer.status === 200;
  const isSame = isCacheable && request.headers["if-none-match"] === etag;
  const status = isSame ? 304 : answer.status;
  response.writeHead(status, {
    "x-github-request-id": `EMULATED:${count}`,
    "x-ratelimit-limit": String(RATE_LIMIT),
    "x-ratelimit-remaining": String(RATE_LIMIT - count),
    ...(answer.body !== undefined && !isSame && { "content-type": "application/json; charset=utf-8" }),
    ...(isCacheable && { etag }),
    ...answer.headers,
  });
  response.end(isSame ? undefined : body);
  return status;
}
