import type { IncomingMessage, ServerResponse } from "node:http";
import type { ActionsService } from "../actions/actions-service.ts";
import { indexWorkflows } from "../actions/index-workflows.ts";
import { startPushRuns } from "../actions/push-runs.ts";
import { gitRepositoryOf, serveGit, tokenOf } from "../git/smart-http.ts";
import type { State } from "../state/state.ts";
import type { Clock } from "./clock.ts";
import { sendFault, takeFault, type Fault } from "./faults.ts";
import type { JournalEntry } from "./journal.ts";

export interface GitServerOptions {
  state: State;
  clock: Clock;
  faults: Fault[];
  journal: JournalEntry[];
  actions: ActionsService;
  /** How long a dispatch does not find a new workflow, milliseconds. */
  indexDelay: number;
}

/** Answers Git, and does what GitHub does after a push: it looks for workflows and starts those that wait for one. */
export function createGitServer(options: GitServerOptions) {
  const { state, clock, faults, journal, actions, indexDelay } = options;
  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const { method = "" } = request;
    const fault = takeFault(faults, method, path);
    let sent = 0;
    // Counting must not start the flow before somebody takes the bytes.
    request.pause();
    request.on("data", (chunk: Buffer) => (sent += chunk.byteLength));
    const by = tokenOf(state, request, clock.now())?.login ?? null;
    if (fault !== null && fault.after !== true) {
      journal.push({
        method,
        path,
        status: sendFault(fault, response),
        kind: "git",
        by,
        sent,
        at: clock.now(),
      });
      return;
    }
    const repository = gitRepositoryOf(state, path);
    const isPush = method === "POST" && path.endsWith("/git-receive-pack");
    const before = isPush && repository !== null ? await repository.git.refs() : null;
    const afterPush = async (actor: string) => {
      if (repository === null || before === null) return;
      const branch = `refs/heads/${repository.defaultBranch}`;
      const after = await repository.git.refs();
      if (before.get(branch) !== after.get(branch)) {
        await indexWorkflows(repository, { now: clock.now(), delay: indexDelay, nextId: state.nextId });
      }
      await startPushRuns({ actions, repository, before, after, actor });
    };
    const lost = fault === null ? null : () => sendFault(fault, response);
    const status = await serveGit(state, clock, request, response, afterPush, lost);
    request.resume();
    journal.push({ method, path, status, kind: "git", by, sent, at: clock.now() });
  };
}
