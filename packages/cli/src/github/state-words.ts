import type { RunState } from "@pakeplus/github";

const WORDS: Readonly<Record<string, string>> = {
  queued: "waiting for a computer",
  requested: "waiting for a computer",
  pending: "waiting for another build of the app",
  waiting: "waiting for an approval",
  in_progress: "running",
  success: "done",
  failure: "failed",
  cancelled: "cancelled",
  superseded: "superseded by a newer build",
  skipped: "skipped",
  timed_out: "took too long",
  startup_failure: "could not start",
  action_required: "waiting for an approval",
};

/** For people; a state that nobody knows today is shown as GitHub calls it. */
export function stateWord({ status, conclusion }: { status: RunState; conclusion: RunState | null }): string {
  const state = conclusion ?? status;
  return WORDS[state] ?? state.replaceAll("_", " ");
}
