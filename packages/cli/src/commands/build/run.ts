import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { createEmitter } from "@pakeplus/core";
import type { Artifact, BuildEventBody, Reporter } from "@pakeplus/core";
import { loadLinuxShell, runLocalBuild } from "@pakeplus/engine";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { shownPath } from "../../output/shown-path.ts";
import { toAppError } from "../../output/to-app-error.ts";
import { createNdjsonReporter } from "../../reporters/ndjson.ts";
import { createPlainReporter } from "../../reporters/plain.ts";
import { listeners } from "../../reporters/listeners.ts";
import { createTerminalReporter } from "../../reporters/terminal.ts";
import { iconFileOf } from "./definition-overrides.ts";
import type { BUILD_OPTIONS } from "./options.ts";
import { prepareBuild } from "./prepare-build.ts";
import { renderResult } from "./render-result.ts";
import { linuxShellDir } from "./shell-dir.ts";
import { sourceDateEpoch } from "./source-date-epoch.ts";

export async function run(input: CommandInput<typeof BUILD_OPTIONS>, context: Context): Promise<number> {
  const { options } = input;
  const outDir = resolve(context.cwd, options.out ?? "out");
  const epoch = sourceDateEpoch(context.env);
  const buildId = randomUUID();
  const events = options.events === null ? [] : [createNdjsonReporter(resolve(context.cwd, options.events))];
  const emitter = createEmitter({
    buildId,
    now: context.wallClock,
    reporters: [talk(context), ...events, ...listeners(context)],
  });
  try {
    const { project, job, notices, lock } = await prepareBuild(input, context, buildId).catch(
      (error: unknown) => {
        emitter.emit(endedEarly(error, context));
        throw error;
      },
    );
    const artifacts = await runLocalBuild(job, {
      root: project.root,
      outDir,
      loadShell: () => loadLinuxShell(linuxShellDir(context)),
      iconFile: iconFileOf(options, context.cwd),
      ...(project.site !== undefined && { site: project.site }),
      notices,
      emit: emitter.emit,
      signal: context.signal,
      sourceDateEpoch: epoch,
      fetch: context.fetch,
      now: context.clock,
    });
    for (const notice of lock?.save() ?? []) context.notice(notice);
    report(job.app, artifacts, context);
  } finally {
    await emitter.close();
  }
  return 0;
}

/** A build that did not get as far as its engine: whoever follows the events has to see its end, too. */
function endedEarly(error: unknown, { signal }: Context): BuildEventBody {
  return {
    type: "build.ended",
    result: signal.aborted ? "cancelled" : "failed",
    durationMs: 0,
    artifacts: [],
    error: toAppError(error).toPublic(),
  };
}

function talk(context: Context): Reporter {
  const isTerminal = context.stderr.isTTY === true && !context.quiet && context.env["TERM"] !== "dumb";
  return isTerminal ? createTerminalReporter(context) : createPlainReporter(context);
}

function report(
  app: { id: string; name: string; version: string; slug: string },
  artifacts: readonly Artifact[],
  context: Context,
): void {
  context.say(renderResult(app, artifacts, context));
  // On a terminal the report above has named the files already.
  const isSeen = context.stdout.isTTY === true && context.stderr.isTTY === true && !context.quiet;
  if (!isSeen) for (const { path } of artifacts) context.print(`${shownPath(path, context.cwd)}\n`);
  const { id, name, version, slug } = app;
  context.printJson({ ok: true, app: { id, name, version, slug }, artifacts });
}
