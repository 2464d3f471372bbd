import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { asRecord, asText } from "../workflow/plain.ts";
import type { JobRequest } from "./job-request.ts";

export interface JobFolders {
  root: string;
  workspace: string;
  temp: string;
  home: string;
}

/** Makes the folders of one job; a job never sees what another one left. */
export async function makeJobFolders(parent: string, repository: string): Promise<JobFolders> {
  const root = await mkdtemp(join(parent, "job-"));
  const folders = {
    root,
    workspace: join(root, "work", repository, repository),
    temp: join(root, "work", "_temp"),
    home: join(root, "home"),
  };
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  return folders;
}

/**
 * The variables that every step gets
 * (https://docs.github.com/actions/reference/workflows-and-actions/variables). Nothing of this computer's environment
 * gets in, except where its programs are.
 */
export async function defaultEnvironment(
  request: JobRequest,
  folders: JobFolders,
): Promise<Record<string, string>> {
  const { host, repository, run, job, contexts } = request;
  const github = asRecord(contexts["github"]);
  const eventPath = join(folders.temp, "event.json");
  await writeFile(eventPath, JSON.stringify(github["event"]));
  const path = [...host.path, dirname(process.execPath), process.env["PATH"] ?? "/usr/bin:/bin"];
  const fromGithub = Object.fromEntries(
    "actor event_name ref ref_name ref_type sha repository repository_owner run_id run_number run_attempt workflow workflow_ref server_url api_url graphql_url"
      .split(" ")
      .map((name) => [`GITHUB_${name.toUpperCase()}`, asText(github[name])]),
  );
  return {
    ...fromGithub,
    PATH: path.join(":"),
    HOME: folders.home,
    LANG: "C.UTF-8",
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_JOB: job.key,
    GITHUB_WORKSPACE: folders.workspace,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_RETENTION_DAYS: "90",
    GITHUB_TRIGGERING_ACTOR: run.actor,
    RUNNER_ARCH: runnerContext()["arch"],
    RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_NAME: "emulator",
    RUNNER_OS: "Linux",
    RUNNER_TEMP: folders.temp,
  };
}

export function runnerContext() {
  return { os: "Linux", arch: process.arch === "arm64" ? "ARM64" : "X64", name: "emulator" };
}
