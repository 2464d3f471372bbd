import { AppError } from "@pakeplus/core";
import {
  followRun,
  listRuns,
  SUPERSEDED,
  typicalTime,
  type GitHubClient,
  type RunSnapshot,
} from "@pakeplus/github";
import type { Context } from "../context.ts";
import { createRunEvents } from "./run-events.ts";
import { createRunView } from "../reporters/run-view.ts";
import { explainFailure } from "./explain-failure.ts";
import type { Session } from "./session.ts";

/**
 * Shows a run until it has ended.
 * @param events File of `--events`; null for none.
 * @returns The last state of a run that went well.
 * @throws AppError GITHUB_BUILD_FAILED with the lines that matter, GITHUB_BUILD_STOPPED, CANCELLED when a person stops
 *   following; the build itself goes on then.
 */
export async function followToEnd(
  { client, fullName }: Pick<Session, "client" | "fullName">,
  runId: number,
  context: Context,
  events: string | null = null,
): Promise<RunSnapshot> {
  const told = createRunEvents(fullName, { runId, file: events }, context);
  const view = createRunView(context);
  let last: RunSnapshot | null = null;
  let typicalMs: number | null | undefined;
  try {
    for await (const snapshot of followRun(client, fullName, runId)) {
      last = snapshot;
      view.show(snapshot, typicalMs ?? null);
      // After the first picture, so that nobody waits for it.
      if (typicalMs === undefined) typicalMs = await readTypicalTime(client, fullName, snapshot);
      told.seen(snapshot);
    }
    if (last !== null) await told.explain(client, last);
  } catch (error) {
    if (!context.signal.aborted) throw withWayBack(error, runId);
    throw new AppError("CANCELLED", "Stopped following; the build goes on at GitHub.", {
      hint: `Come back with pakeplus runs ${runId}, or stop it with pakeplus cancel ${runId}.`,
    });
  } finally {
    view.end();
    await told.close();
  }
  if (last === null) throw new AppError("INTERNAL", "The build was not followed.");
  const { run } = last;
  if (run.conclusion === "success") return last;
  if (run.conclusion === SUPERSEDED || run.conclusion === "cancelled") {
    throw new AppError(
      "GITHUB_BUILD_STOPPED",
      run.conclusion === SUPERSEDED
        ? `The build ${runId} was superseded by a newer one of the same app.`
        : `The build ${runId} was cancelled.`,
      {
        hint:
          run.conclusion === SUPERSEDED
            ? "pakeplus runs lists the newer one."
            : `Start it again with pakeplus rerun ${runId}, or publish again.`,
      },
    );
  }
  throw await explainFailure(client, fullName, last);
}

/** null also when GitHub does not say: it is only a word for those who wait. */
async function readTypicalTime(
  client: GitHubClient,
  repository: string,
  { run }: RunSnapshot,
): Promise<number | null> {
  if (run.conclusion !== null) return null;
  try {
    return typicalTime(await listRuns(client, repository), run.app);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** What failed is only the looking. */
function withWayBack(error: unknown, runId: number): unknown {
  if (!(error instanceof AppError)) return error;
  return new AppError(error.code, error.message, {
    cause: error,
    ...(error.reason !== undefined && { reason: error.reason }),
    hint: `${error.hint ?? ""} The build goes on; come back with pakeplus runs ${runId}.`.trim(),
  });
}
