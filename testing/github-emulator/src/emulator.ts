import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createActionsService, type ActionsService } from "./actions/actions-service.ts";
import { createContract, readDescription, type Edition, type Exchange } from "./contract/contract.ts";
import { isGitPath } from "./git/smart-http.ts";
import { makeHandlers } from "./handlers/index.ts";
import { createBlobs, isBlobPath } from "./http/blobs.ts";
import { REAL_CLOCK, type Clock } from "./http/clock.ts";
import type { Fault } from "./http/faults.ts";
import type { JournalEntry } from "./http/journal.ts";
import { createRateLimit } from "./http/rate-limit.ts";
import { createApiServer } from "./http/serve-api.ts";
import { createGitServer } from "./http/serve-git.ts";
import { sendFault, takeFault } from "./http/faults.ts";
import { BUILTIN_ACTIONS } from "./runner/builtin-actions.ts";
import type { BuiltinAction } from "./runner/builtin-action.ts";
import type { RunnerHost } from "./runner/job-request.ts";
import { writeOfflineTools } from "./runner/offline-tools.ts";
import { createSecretBox } from "./secrets/secret-box.ts";
import type { Account, State, TokenRecord } from "./state/state.ts";

export interface EmulatorOptions {
  edition?: Edition;
  clock?: Clock;
  /** How long Git does not find a new repository, milliseconds. */
  gitDelay?: number;
  /** How long a dispatch does not find a new workflow, milliseconds. */
  indexDelay?: number;
  /** Requests of one account per hour; by default 5000, and none on an Enterprise Server. */
  rateLimit?: number;
  /** How many real milliseconds a minute of `timeout-minutes` lasts. */
  minute?: number;
  /** Further actions that workflows may use, by name without version. */
  actions?: Readonly<Record<string, BuiltinAction>>;
  /** Absolute folders that come first on the PATH of every step. */
  runnerPath?: readonly string[];
  /** Hears of every request of the API with its answer. */
  onExchange?: (exchange: Exchange) => void;
  /** 0 takes any free port. */
  port?: number;
}

export type NewToken = Pick<TokenRecord, "token" | "login"> & Partial<Omit<TokenRecord, "token" | "login">>;

export interface Emulator {
  /** For `--github-url`; no slash at the end. */
  url: string;
  state: State;
  /** Its runners, and a way to wait until every run has ended. */
  actions: Pick<ActionsService, "runners" | "idle">;
  addAccount(login: string, kind?: Account["kind"], members?: readonly string[]): Account;
  /** Without scopes it is a fine-grained token. The account is made when it is missing. */
  addToken(token: NewToken): void;
  faults: Fault[];
  journal: JournalEntry[];
  /** Where a request or an answer was not as GitHub describes it; empty is right. */
  violations: string[];
  close(): Promise<void>;
}

const RATE_LIMIT = 5000;

/** A GitHub on this computer: real Git repositories, answers held to GitHub's own description. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { edition = "api.github.com", clock = REAL_CLOCK, gitDelay = 0, indexDelay = 0, port = 0 } = options;
  const folder = await mkdtemp(join(tmpdir(), "pakeplus-github-"));
  const journal: JournalEntry[] = [];
  const violations: string[] = [];
  const faults: Fault[] = [];
  const closing = new AbortController();
  const state = createState();
  let url = "";
  const web = () => url;

  const host: RunnerHost = {
    clock,
    web,
    api: () => `${url}/api/v3`,
    nextId: state.nextId,
    folder,
    path: [...(options.runnerPath ?? []), await writeOfflineTools(folder)],
    minute: options.minute ?? 60_000,
    actions: { ...BUILTIN_ACTIONS, ...options.actions },
    closing: closing.signal,
  };
  const report = (error: unknown) => violations.push(`the emulator failed: ${String(error)}`);
  const actions = createActionsService(state, host, report);
  const blobs = createBlobs(clock, web);
  const rateLimit = createRateLimit(
    clock,
    options.rateLimit ?? (edition === "api.github.com" ? RATE_LIMIT : null),
  );
  const serveApi = createApiServer({
    state,
    clock,
    edition,
    actions,
    blobs,
    rateLimit,
    web,
    folder,
    faults,
    journal,
    violations,
    onExchange: options.onExchange ?? (() => undefined),
    contract: createContract(readDescription(edition)),
    handlers: makeHandlers({ folder, gitDelay: () => gitDelay }, await createSecretBox()),
  });
  const serveGit = createGitServer({ state, clock, faults, journal, actions, indexDelay });

  const serveBlob = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const { method = "" } = request;
    const fault = takeFault(faults, method, path);
    // Half a file is the storage's own way to fail; all else is like everywhere.
    const status =
      fault === null || fault.kind === "truncate"
        ? await blobs.serve(path, request, response, fault)
        : sendFault(fault, response);
    journal.push({ method, path, status, kind: "blob", by: null, sent: 0, at: clock.now() });
  };

  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const serve = isBlobPath(path)
      ? serveBlob
      : isGitPath(new URL(path, "http://localhost").pathname)
        ? serveGit
        : serveApi;
    serve(request, response, path).catch((error: unknown) => {
      report(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;

  const addAccount: Emulator["addAccount"] = (login, kind = "User", members = []) => {
    const known = state.accounts.get(login.toLowerCase());
    const account = known ?? {
      id: state.nextId(),
      login,
      kind,
      members: new Set<string>(),
      refuses: new Set(),
    };
    for (const member of members) account.members.add(member.toLowerCase());
    state.accounts.set(login.toLowerCase(), account);
    return account;
  };

  return {
    url,
    state,
    actions,
    addAccount,
    addToken({ token, login, ...given }) {
      addAccount(login);
      state.tokens.set(token, {
        scopes: null,
        permissions: {},
        repositories: null,
        resourceOwner: login,
        expiresAt: null,
        isPending: false,
        isOfRun: false,
        ...given,
        token,
        login,
      });
    },
    faults,
    journal,
    violations,
    async close() {
      closing.abort();
      for (const repository of state.repositories.values()) {
        for (const run of repository.runs.values()) run.abort.abort();
      }
      await actions.idle();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function createState(): State {
  let lastId = 1000;
  return {
    accounts: new Map(),
    tokens: new Map(),
    repositories: new Map(),
    nextId: () => {
      lastId += 1;
      return lastId;
    },
  };
}
