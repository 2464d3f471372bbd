import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { CLOUD_APP, type BuildJob, type BuildPlan } from "@pakeplus/core";
import { cloudFiles, prepareCloudApp } from "@pakeplus/engine";
import { fileOf } from "@pakeplus/packager";
import { hashFiles, type BranchFile } from "@pakeplus/github";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { VERSION } from "../../version.ts";
import { iconFileOf } from "../build/definition-overrides.ts";
import { prepareBuild, type PreparedBuild } from "../build/prepare-build.ts";
import { linuxShellDir } from "../build/shell-dir.ts";
import { sourceDateEpoch } from "../build/source-date-epoch.ts";
import type { PUBLISH_OPTIONS } from "./options.ts";
import { settingsOf, type PublishSettings } from "./settings.ts";

export interface PreparedPublish {
  plan: BuildPlan;
  job: BuildJob;
  settings: PublishSettings;
  lock: PreparedBuild["lock"];
  /** What the two branches are to hold. */
  app: readonly BranchFile[];
  main: readonly BranchFile[];
}

/** Everything that needs no network of GitHub: the job, its files, its icons. Throws what `build` throws. */
export async function preparePublish(
  input: CommandInput<typeof PUBLISH_OPTIONS>,
  releaseNotes: string | null,
  context: Context,
): Promise<PreparedPublish> {
  const { options } = input;
  const { project, plan, job, shells, notices, lock } = await prepareBuild(input, context, randomUUID());
  for (const notice of notices) context.notice(notice);
  const app = await prepareCloudApp(job, {
    root: project.root,
    outDir: resolve(context.cwd, options.out ?? "out"),
    iconFile: iconFileOf(options, context.cwd),
    ...(project.site !== undefined && { site: project.site }),
    emit: (event) => {
      if (event.type === "notice") context.notice(event);
    },
    sourceDateEpoch: sourceDateEpoch(context.env),
    fetch: context.fetch,
    signal: context.signal,
    now: context.clock,
    shells,
  });
  const files = releaseNotes === null ? app : [...app, fileOf(CLOUD_APP.notes, releaseNotes)];
  const main = await cloudFiles({
    cloudDir: context.cloudDir,
    linuxShellDir: linuxShellDir(context),
    version: VERSION,
  });
  const settings = settingsOf(project.written, options);
  return { plan, job, settings, lock, app: await hashFiles(files), main: await hashFiles(main.files) };
}
