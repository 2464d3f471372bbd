import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { createEmitter, planBuild } from "@pakeplus/core";
import type { Artifact, Reporter } from "@pakeplus/core";
import { loadLinuxShell, makeJob, openLock, openProject, runLocalBuild } from "@pakeplus/engine";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { shownPath } from "../../output/shown-path.ts";
import { createNdjsonReporter } from "../../reporters/ndjson.ts";
import { createPlainReporter } from "../../reporters/plain.ts";
import { createTerminalReporter } from "../../reporters/terminal.ts";
import { iconFileOf, overridesOf } from "./definition-overrides.ts";
import type { BUILD_OPTIONS } from "./options.ts";
import { renderResult } from "./render-result.ts";
import { linuxShellDir } from "./shell-dir.ts";
import { sourceDateEpoch } from "./source-date-epoch.ts";

export async function run(input: CommandInput<typeof BUILD_OPTIONS>, context: Context): Promise<number> {
  const { options } = input;
  const outDir = resolve(context.cwd, options.out ?? "out");
  const epoch = sourceDateEpoch(context.env);
  const project = await openProject(input.arguments[0] ?? ".", {
    cwd: context.cwd,
    overrides: overridesOf(options),
    fetch: context.fetch,
    signal: context.signal,
    onDefinition: (file, text) => context.showErrorsIn({ name: shownPath(file, context.cwd), text }),
  });
  const plan = planBuild({
    written: project.written,
    ...(options.target.length > 0 && { targets: options.target }),
    ...(options.format.length > 0 && { formats: options.format }),
    shells: ["linux"],
  });
  const buildId = randomUUID();
  const { job, notices } = await makeJob(plan, { root: project.root, buildId });
  const lock =
    project.definitionFile === null
      ? null
      : openLock(job, {
          definitionFile: project.definitionFile,
          acceptDataLoss: options["accept-data-loss"],
        });

  const events = options.events === null ? [] : [createNdjsonReporter(resolve(context.cwd, options.events))];
  const emitter = createEmitter({
    buildId,
    now: context.wallClock,
    reporters: [talk(context), ...events],
  });
  try {
    const artifacts = await runLocalBuild(job, {
      root: project.root,
      outDir,
      loadShell: () => loadLinuxShell(linuxShellDir(context)),
      iconFile: iconFileOf(options, context.cwd),
      ...(project.site !== undefined && { site: project.site }),
      notices: [...project.notices, ...plan.notices, ...notices, ...(lock?.notices ?? [])],
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
