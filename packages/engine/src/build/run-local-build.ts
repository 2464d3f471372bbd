import { AppError, parseJob } from "@pakeplus/core";
import type { Artifact, BuildEventBody, BuildJob } from "@pakeplus/core";
import type { PackageFile } from "@pakeplus/packager";
import { cancelled } from "../cancel.ts";
import type { Notice } from "../notice.ts";
import type { SiteFacts } from "../site/probe-site.ts";
import { makeArtifacts } from "./make-artifacts.ts";

export interface LocalBuildOptions {
  /** Absolute folder that the paths in the job start from. */
  root: string;
  /** Absolute; made when it does not exist. */
  outDir: string;
  /** Files of the Linux shell relative to the app folder. */
  loadShell: () => readonly PackageFile[];
  /** Absolute path of a picture that wins over the job's icon; null takes the job's. */
  iconFile: string | null;
  /** What the site said when it was asked before; null when it did not answer. Absent: it is asked for its icon. */
  site?: SiteFacts | null;
  /** Found while the job was made; they go first into the events. */
  notices: readonly Notice[];
  emit: (event: BuildEventBody) => void;
  signal: AbortSignal;
  /** Seconds since 1970 for every time stamp in the packages; null takes the newest change of an input file. */
  sourceDateEpoch: number | null;
  fetch: typeof fetch;
  /** Milliseconds on a clock that never goes back. */
  now: () => number;
}

/**
 * Builds every target of a job on this computer. Artifacts appear in the output folder only when all are complete;
 * after a failure or a cancellation nothing of this build is left there.
 * @throws AppError What the parts throw, after a `build.ended` event that carries it.
 */
export async function runLocalBuild(job: BuildJob, options: LocalBuildOptions): Promise<readonly Artifact[]> {
  const started = options.now();
  const { emit } = options;
  const checked = parseJob(job);
  emit({
    type: "build.started",
    engine: "local",
    app: { id: checked.app.id, name: checked.app.name, version: checked.app.version },
    targets: checked.targets.map(({ target }) => target),
  });
  for (const { level, code, message, hint } of options.notices) {
    emit({ type: "notice", level, code, message, hint });
  }
  try {
    const artifacts = await makeArtifacts(checked, options);
    for (const artifact of artifacts) emit({ type: "artifact.ready", artifact });
    const durationMs = Math.round(options.now() - started);
    emit({ type: "build.ended", result: "success", durationMs, artifacts, error: null });
    return artifacts;
  } catch (error) {
    const failure = toAppError(error, options.signal);
    emit({
      type: "build.ended",
      result: failure.code === "CANCELLED" ? "cancelled" : "failed",
      durationMs: Math.round(options.now() - started),
      artifacts: [],
      error: failure.toPublic(),
    });
    throw failure;
  }
}

function toAppError(error: unknown, signal: AbortSignal): AppError {
  if (signal.aborted) return cancelled();
  if (error instanceof AppError) return error;
  return new AppError("INTERNAL", "PakePlus failed while it built the app.", {
    cause: error,
    reason: error instanceof Error ? error.message : String(error),
    hint: "Report this with the command that led here.",
  });
}
