import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError, planBuild } from "@pakeplus/core";
import {
  assembleApp,
  collectJobFiles,
  loadLinuxShell,
  makeJob,
  openProject,
  removeTree,
} from "@pakeplus/engine";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { shownPath } from "../../output/shown-path.ts";
import { findProgram } from "../../run-program.ts";
import { overridesOf } from "../build/definition-overrides.ts";
import type { DEFINITION_OPTIONS } from "../build/options.ts";
import { linuxShellDir } from "../build/shell-dir.ts";
import { INSTALL_HINT } from "../doctor/checks.ts";
import { profileEnv } from "./profile-env.ts";
import { runShell } from "./run-shell.ts";

/**
 * Opens the app in the real shell until its window is closed or Ctrl-C.
 * @throws AppError TOOL_MISSING, PREVIEW_FAILED and what opening a project throws.
 */
export async function run(input: CommandInput<typeof DEFINITION_OPTIONS>, context: Context): Promise<number> {
  const project = await openProject(input.arguments[0] ?? ".", {
    cwd: context.cwd,
    overrides: overridesOf(input.options),
    fetch: context.fetch,
    signal: context.signal,
    onDefinition: (file, text) => context.showErrorsIn({ name: shownPath(file, context.cwd), text }),
  });
  const plan = planBuild({ written: project.written, targets: ["linux"], shells: ["linux"] });
  const { job, notices } = await makeJob(plan, { root: project.root, buildId: "preview" });
  for (const notice of [...project.notices, ...plan.notices, ...notices]) context.notice(notice);
  const runtime = job.targets[0]?.runtime;
  if (runtime === undefined) throw new AppError("INTERNAL", "The plan for the preview is empty.");
  const collected = await collectJobFiles(job, {
    root: project.root,
    outDir: null,
    signal: context.signal,
  });
  for (const notice of collected.notices) context.notice(notice);
  const shell = loadLinuxShell(linuxShellDir(context));
  requireEnvironment(context);

  const dir = mkdtempSync(join(tmpdir(), "pakeplus-preview-"));
  try {
    // An id of its own: a start must not be handed over to the installed app.
    const applicationId = `${runtime.applicationId}.preview`;
    await assembleApp({
      dir,
      runtime: { ...runtime, applicationId },
      block: runtime.block === null ? null : (job.blockFiles[runtime.block.sha256] ?? null),
      shell,
      payload: collected.files,
      signal: context.signal,
    });
    context.say(`Showing ${runtime.name}. Close its window or press Ctrl-C to end.`);
    await runShell(join(dir, "launch"), { env: profileEnv(context.env, runtime.id), signal: context.signal });
  } finally {
    removeTree(dir);
  }
  context.printJson({ ok: true });
  return 0;
}

function requireEnvironment({ env }: Context): void {
  if (findProgram("gjs", env) === null) {
    throw new AppError("TOOL_MISSING", "Preview needs GJS and WebKitGTK on this computer.", {
      reason: "The program gjs was not found. Building packages works without it.",
      hint: INSTALL_HINT,
    });
  }
  if ((env["DISPLAY"] ?? "") === "" && (env["WAYLAND_DISPLAY"] ?? "") === "") {
    throw new AppError("PREVIEW_FAILED", "There is no display to open a window on.", {
      reason: "Neither WAYLAND_DISPLAY nor DISPLAY is set.",
      hint: "Run preview in a graphical session, or under xvfb-run.",
    });
  }
}
