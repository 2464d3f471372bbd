import { join, resolve } from "node:path";
import { AppError, parseJob } from "@pakeplus/core";
import type { Artifact, BuildEventBody, BuildJob, Format, Target } from "@pakeplus/core";
import { artifactName, packageLinux, verifyPackage } from "@pakeplus/packager";
import type { LinuxPackageInput, PackageFile } from "@pakeplus/packager";
import { cancelled, throwIfCancelled } from "../cancel.ts";
import type { Notice } from "../notice.ts";
import { collectFiles } from "../source/collect-files.ts";
import type { CollectedFiles } from "../source/collect-files.ts";
import { renderAppIcons } from "./app-icons.ts";
import { createPhases } from "./phases.ts";
import type { RunPhase } from "./phases.ts";
import { openStaging } from "./staging.ts";

export interface LocalBuildOptions {
  /** Absolute folder that the paths in the job start from. */
  root: string;
  /** Absolute; made when it does not exist. */
  outDir: string;
  /** Files of the shell relative to the app folder. */
  loadShell(): readonly PackageFile[];
  /** Absolute path of a picture that wins over the job's icon; null takes the job's. */
  iconFile: string | null;
  emit(event: BuildEventBody): void;
  signal: AbortSignal;
  /** Seconds since 1970 for every time stamp in the packages; null takes the newest change of an input file. */
  sourceDateEpoch: number | null;
  fetch: typeof fetch;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
}

/** Packages up to this size are read back and checked; larger ones would double the time of the build. */
const VERIFY_BYTES = 64 * 1024 * 1024;
/** When no input file has a time: 2025-01-01. */
const FALLBACK_EPOCH = 1_735_689_600;
/** What ZIP, tar and RPM can all hold: 1980 to 2106. */
const EPOCH_RANGE = [315_532_800, 4_294_967_295] as const;

/**
 * Builds every target of a job on this computer. Artifacts appear in the output folder only when all are complete;
 * after a failure or a cancellation nothing of this build is left there.
 * @throws AppError What the parts throw, after a `build.ended` event that carries it.
 */
export async function runLocalBuild(job: BuildJob, options: LocalBuildOptions): Promise<readonly Artifact[]> {
  const started = options.now();
  const { emit } = options;
  parseJob(job);
  emit({
    type: "build.started",
    engine: "local",
    app: { id: job.app.id, name: job.app.name, version: job.app.version },
    targets: job.targets.map(({ target }) => target),
  });
  try {
    const artifacts = await build(job, options);
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

async function build(job: BuildJob, options: LocalBuildOptions): Promise<readonly Artifact[]> {
  throwIfCancelled(options.signal);
  const staging = openStaging(options.outDir);
  // The first failure stops the other formats, so that nothing still writes into a folder that is being removed.
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  try {
    const phase = createPhases(options.emit, options.now);
    const { inputOf, modifiedAt } = await prepare(job, { ...options, signal }, phase);
    const work = job.targets.flatMap((target) =>
      target.formats.map((format) =>
        buildOne(inputOf(target.target), { target: target.target, format, dir: staging.dir, signal, phase }).catch(
          (error: unknown) => {
            stop.abort();
            throw error;
          },
        ),
      ),
    );
    void modifiedAt;
    const results = await Promise.allSettled(work);
    const failures = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    if (failures.length > 0) throw firstCause(failures);
    throwIfCancelled(options.signal);
    const made = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    staging.publish(made.map(({ name }) => name));
    const artifacts = made.map((artifact) => ({ ...artifact, path: join(options.outDir, artifact.name) }));
    for (const artifact of artifacts) options.emit({ type: "artifact.ready", artifact });
    return artifacts;
  } finally {
    staging.discard();
  }
}

/** The others were only stopped because of it. */
function firstCause(failures: readonly unknown[]): unknown {
  const isStop = (error: unknown): boolean => error instanceof AppError && error.code === "CANCELLED";
  return failures.find((error) => !isStop(error)) ?? failures[0];
}

interface Prepared {
  inputOf(target: Target): LinuxPackageInput;
  modifiedAt: number;
}

async function prepare(job: BuildJob, options: LocalBuildOptions, phase: RunPhase): Promise<Prepared> {
  const report = (notices: readonly Notice[]): void => {
    for (const notice of notices) options.emit({ type: "notice", ...notice });
  };
  const parts = await Promise.allSettled([
    phase({ phase: "collect", target: null, format: null }, () => collect(job, options)),
    phase({ phase: "icons", target: null, format: null }, () => renderAppIcons(job, options)),
    phase({ phase: "shell", target: "linux", format: null }, () => options.loadShell()),
  ]);
  const failures = parts.flatMap((part) => (part.status === "rejected" ? [part.reason] : []));
  const [collected, icons, shell] = parts;
  if (collected.status === "rejected" || icons.status === "rejected" || shell.status === "rejected") {
    throw firstCause(failures);
  }
  report(collected.value.notices);
  report(icons.value.notices);
  const modifiedAt = options.sourceDateEpoch ?? clampEpoch(collected.value.modifiedAt);
  return {
    modifiedAt,
    inputOf(target) {
      const targetJob = job.targets.find((candidate) => candidate.target === target);
      if (target !== "linux" || targetJob === undefined) {
        throw new AppError("TARGET_UNAVAILABLE", `This version cannot build for ${target}.`, {
          hint: "Choose --target linux.",
        });
      }
      return {
        app: job.app,
        runtime: targetJob.runtime,
        definition: job.definition,
        shell: shell.value,
        payload: collected.value.files,
        icons: icons.value.icons,
        modifiedAt,
      };
    },
  };
}

function clampEpoch(seconds: number): number {
  if (seconds === 0) return FALLBACK_EPOCH;
  return Math.min(Math.max(seconds, EPOCH_RANGE[0]), EPOCH_RANGE[1]);
}

async function collect(job: BuildJob, options: LocalBuildOptions): Promise<CollectedFiles> {
  if (job.source.kind === "url") return { files: [], totalBytes: 0, modifiedAt: 0, notices: [] };
  return collectFiles({
    dir: resolve(options.root, job.source.dir),
    entry: job.source.entry,
    ignore: job.source.ignore,
    include: job.source.include,
    outDir: options.outDir,
    signal: options.signal,
  });
}

interface OneBuild {
  target: "linux" | Target;
  format: Format;
  dir: string;
  signal: AbortSignal;
  phase: RunPhase;
}

/** @returns The artifact with its place in the staging folder. */
async function buildOne(input: LinuxPackageInput, one: OneBuild): Promise<Artifact> {
  const { target, phase, signal } = one;
  const format = linuxFormat(one.format);
  const name = artifactName(input.app, target, format);
  const path = join(one.dir, name);
  const made = await phase({ phase: "package", target, format }, () =>
    packageLinux(input, { format, file: path, signal }),
  );
  if (made.bytes <= VERIFY_BYTES) {
    await phase({ phase: "verify", target, format }, () => verify(path, signal));
  }
  return { target, format, name, path, bytes: made.bytes, sha256: made.sha256 };
}

function linuxFormat(format: Format): "deb" | "rpm" | "tar.gz" {
  if (format === "deb" || format === "rpm" || format === "tar.gz") return format;
  throw new AppError("TARGET_UNAVAILABLE", `This version cannot write ${format} files.`, {
    hint: "Choose from deb, rpm and tar.gz with --format.",
  });
}

async function verify(path: string, signal: AbortSignal): Promise<void> {
  throwIfCancelled(signal);
  const result = await verifyPackage(path);
  if (result.ok) return;
  throw new AppError("INTERNAL", "A package was damaged while it was written.", {
    reason: `${result.damaged.path}: ${result.damaged.reason}`,
    hint: "Build again. When it happens twice, the disk or PakePlus has a fault: report it.",
  });
}
