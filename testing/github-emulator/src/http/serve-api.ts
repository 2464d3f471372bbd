import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import type { ActionsService } from "../actions/actions-service.ts";
import type { Contract, Edition, Exchange } from "../contract/contract.ts";
import { placeholderOf } from "../contract/placeholders.ts";
import type { Account, State, TokenRecord } from "../state/state.ts";
import { failure, Refusal, type ApiAnswer, type Handler } from "./api.ts";
import type { Blobs } from "./blobs.ts";
import type { Clock } from "./clock.ts";
import { sendFault, takeFault, type Fault } from "./faults.ts";
import type { JournalEntry } from "./journal.ts";
import type { RateLimit } from "./rate-limit.ts";
import { sendAnswer, tokenHeaders } from "./send-answer.ts";
import { receiveUpload, type Upload } from "./upload.ts";

export interface ApiServerOptions {
  state: State;
  clock: Clock;
  edition: Edition;
  actions: ActionsService;
  blobs: Blobs;
  rateLimit: RateLimit;
  web: () => string;
  /** Absolute folder for uploads. */
  folder: string;
  faults: Fault[];
  journal: JournalEntry[];
  violations: string[];
  onExchange: (exchange: Exchange) => void;
  contract: Contract;
  handlers: ReadonlyMap<string, Handler>;
}

/** Asked with an empty body, these change nothing and tell a client whether it may. */
const QUESTIONS = ["repos/create-or-update-file-contents", "actions/create-or-update-repo-secret"];
const API = "/api/v3";
const UPLOADS = "/api/uploads";
/** The token of a run belongs to no account. */
const BOT: Account = {
  id: 41_898_282,
  login: "github-actions[bot]",
  kind: "User",
  members: new Set(),
  refuses: new Set(),
};

type Serve = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

/** Answers the REST API and holds every request and answer to GitHub's description. */
export function createApiServer(options: ApiServerOptions): Serve {
  const { state, clock, edition, rateLimit, faults, journal, violations, contract, handlers } = options;
  const placeholders = new Map<string, object>();
  const fill = (id: string, status: number, fields: Readonly<Record<string, unknown>>) => {
    const key = `${id} ${status}`;
    const known = placeholders.get(key) ?? (placeholderOf(contract.responseSchema(id, status)) as object);
    placeholders.set(key, known);
    return { ...known, ...fields };
  };

  const identify = ({ headers }: IncomingMessage): { token: TokenRecord; account: Account } | ApiAnswer => {
    const written = /^(?:Bearer|token) (.+)$/iu.exec(headers.authorization ?? "")?.[1];
    if (written === undefined) return failure(401, "Requires authentication");
    const token = state.tokens.get(written);
    const account = token?.isOfRun === true ? BOT : state.accounts.get(token?.login.toLowerCase() ?? "");
    const isOver = (token?.expiresAt ?? Infinity) <= clock.now();
    return token === undefined || account === undefined || isOver
      ? failure(401, "Bad credentials")
      : { token, account };
  };

  const answer = async (
    request: IncomingMessage,
    path: string,
    body: unknown,
    upload: Upload | null,
  ): Promise<ApiAnswer> => {
    const { method = "", headers } = request;
    const target = new URL(path, "http://localhost");
    const who = identify(request);
    if ("status" in who) return who;
    const match = contract.match(method, target.pathname);
    const operation = match?.route.operation.operationId ?? "";
    const isUpload = operation === "repos/upload-release-asset";
    const handler = isUpload === (upload !== null) ? handlers.get(operation) : undefined;
    if (match === null || handler === undefined) {
      return failure(501, `The emulator has no ${method} ${path}`);
    }
    const isFree = operation === "rate-limit/get";
    if (!isFree && !rateLimit.take(who.token.login)) {
      return failure(403, `API rate limit exceeded for user ID ${who.account.id}.`);
    }
    const answered = await handler({
      ...options,
      ...who,
      web: options.web(),
      api: `${options.web()}${API}`,
      params: match.values,
      query: target.searchParams,
      body: typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {},
      upload,
      method,
      path,
      headers,
      fill,
    });
    return { ...answered, headers: { ...tokenHeaders(who.token), ...answered.headers } };
  };

  return async (request, response, fullPath) => {
    const { method = "" } = request;
    const isUpload = fullPath.startsWith(UPLOADS);
    const path = fullPath.slice(isUpload ? UPLOADS.length : fullPath.startsWith(API) ? API.length : 0);
    const upload = isUpload ? await receiveUpload(request, options.folder) : null;
    const bytes = upload === null ? await buffer(request) : Buffer.alloc(0);
    const fault = takeFault(faults, method, path);
    const who = identify(request);
    const login = "status" in who ? null : who.token.login;
    const record = (status: number) =>
      journal.push({
        method,
        path,
        status,
        kind: isUpload ? "upload" : "api",
        by: login,
        sent: upload?.bytes ?? bytes.byteLength,
        at: clock.now(),
      });
    if (fault !== null && fault.after !== true) {
      await upload?.discard();
      record(sendFault(fault, response));
      return;
    }
    const body = parseBody(request, bytes);
    const given = await answer(request, path, body, upload).catch((error: unknown) => {
      if (error instanceof Refusal) return error.answer;
      throw error;
    });
    const target = new URL(path, "http://localhost");
    if (given.status === 501) {
      violations.push(`not emulated: ${method} ${path}`);
    } else if (given.isKnownRefusal !== true && !isQuestion(contract, method, target.pathname, body)) {
      const exchange = {
        method,
        path: target.pathname,
        query: target.searchParams,
        requestBody: body,
        status: given.status,
        contentType: "application/json",
        responseBody: given.body,
      };
      options.onExchange(exchange);
      violations.push(...contract.check(exchange));
    }
    if (fault !== null) {
      record(sendFault(fault, response));
      return;
    }
    record(sendAnswer(request, response, given, { edition, rateLimit, login, count: journal.length }));
  };
}

function isQuestion(contract: Contract, method: string, path: string, body: unknown): boolean {
  const operation = contract.match(method, path)?.route.operation.operationId ?? "";
  return QUESTIONS.includes(operation) && JSON.stringify(body) === "{}";
}

function parseBody(request: IncomingMessage, body: Buffer): unknown {
  if (body.byteLength === 0 || !/json/u.test(request.headers["content-type"] ?? "")) return undefined;
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    return undefined;
  }
}
