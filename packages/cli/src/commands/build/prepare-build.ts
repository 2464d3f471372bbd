import { type BuildJob, type BuildPlan, planBuild, SHELL_TARGETS, type ShellPins } from "@pakeplus/core";
import { type LockFile, makeJob, type Notice, openLock, openProject, type Project } from "@pakeplus/engine";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { shownPath } from "../../output/shown-path.ts";
import { overridesOf } from "./definition-overrides.ts";
import type { BUILD_OPTIONS } from "./options.ts";
import { shellPins } from "./shell-pins.ts";

export interface PreparedBuild {
  project: Project;
  plan: BuildPlan;
  job: BuildJob;
  /** What the shells at hand are. */
  shells: ShellPins;
  notices: readonly Notice[];
  /** null where there is no definition file to stand beside. */
  lock: LockFile | null;
}

/** Options that say what is built. */
type PrepareOptions = Omit<typeof BUILD_OPTIONS, "out" | "events">;

/**
 * Everything before the engine begins: reads and judges the definition, plans, makes the job.
 * @throws AppError of every kind that a definition and its files can cause.
 */
export async function prepareBuild(
  input: CommandInput<PrepareOptions>,
  context: Context,
  buildId: string,
): Promise<PreparedBuild> {
  const { options } = input;
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
    shells: SHELL_TARGETS,
  });
  const { job, notices } = await makeJob(plan, { root: project.root, buildId });
  const shells = await shellPins(context);
  const lock =
    project.definitionFile === null
      ? null
      : openLock(job, {
          definitionFile: project.definitionFile,
          acceptDataLoss: options["accept-data-loss"],
          shells,
        });
  return {
    project,
    plan,
    job,
    shells,
    notices: [...project.notices, ...plan.notices, ...notices, ...(lock?.notices ?? [])],
    lock,
  };
}
