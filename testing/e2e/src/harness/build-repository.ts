import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CLOUD_MAIN, cloudBranch, planBuild, type PinnedShell } from "@pakeplus/core";
import { fileOf, type PackageFile } from "@pakeplus/packager";
import {
  cloudFiles,
  identifyShell,
  loadLinuxShell,
  makeJob,
  openProject,
  prepareCloudApp,
  shellSources,
} from "@pakeplus/engine";
import { CLI } from "./cli.ts";
import { mustRun, run, type RunResult } from "./process.ts";

/** What the built command line tool brings for build repositories. */
export const CLOUD_DIR = join(dirname(CLI), "cloud");
const SHELL_DIR = join(dirname(CLI), "shells/linux");

/** Holds one folder per shell, as `pakeplus/shells` of a build repository does. */
export function shellsFolder(): string {
  return dirname(SHELL_DIR);
}

const noNetwork = (): Promise<never> => Promise.reject(new Error("the network was used"));

/** The files that `publish` sends for a project. */
export async function filesOfApp(project: string): Promise<readonly PackageFile[]> {
  const { signal } = new AbortController();
  const { root, written } = await openProject(project, {
    cwd: project,
    overrides: [],
    fetch: noNetwork,
    signal,
  });
  const plan = planBuild({ written, targets: ["linux"], shells: ["linux"] });
  const { job } = await makeJob(plan, { root, buildId: "a-local-id" });
  return prepareCloudApp(job, {
    root,
    outDir: null,
    iconFile: null,
    emit: () => undefined,
    signal,
    sourceDateEpoch: null,
    fetch: noNetwork,
    now: () => 0,
    shells: { linux: await ownShell() },
  });
}

/** What the Linux shell of the built command is. */
export async function ownShell(): Promise<PinnedShell> {
  const [files, sources] = [loadLinuxShell(SHELL_DIR), shellSources("linux", CLOUD_DIR)];
  return identifyShell("linux", { files, sources });
}

export async function filesOfMain(): Promise<readonly PackageFile[]> {
  return (await cloudFiles({ cloudDir: CLOUD_DIR, linuxShellDir: SHELL_DIR, version: "0.1.0" })).files;
}

export async function writeFiles(dir: string, files: readonly PackageFile[]): Promise<void> {
  for (const file of files) {
    const path = join(dir, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.read(), { mode: file.mode });
  }
}

const GIT = {
  PATH: process.env["PATH"] ?? "",
  HOME: "/nonexistent",
  GIT_AUTHOR_NAME: "a",
  GIT_AUTHOR_EMAIL: "a@example.com",
  GIT_COMMITTER_NAME: "a",
  GIT_COMMITTER_EMAIL: "a@example.com",
};

export interface Checkouts {
  /** Where the steps of the workflow run. */
  workspace: string;
  /** Runs the script of a step, or a program, as a runner does. */
  step(script: string, env?: Readonly<Record<string, string>>): Promise<RunResult>;
}

export interface SentRepository {
  /** Folder of a bare repository with `main` and the app's branch. */
  bare: string;
  main: string;
  app: string;
}

/** @param folder Absolute; gets the folders `server` and `sent-…`. */
export async function makeRepository(
  folder: string,
  app: readonly PackageFile[],
  slug: string,
  changeWorkflow: (text: string) => string = (text) => text,
): Promise<SentRepository> {
  const bare = join(folder, "server/octo/PakePlus.git");
  await mustRun("git", ["init", "--quiet", "--bare", bare], { env: GIT });
  const main = await commit(join(folder, "sent-main"), {
    bare,
    branch: "main",
    files: await withWorkflow(await filesOfMain(), changeWorkflow),
  });
  const branch = cloudBranch(slug);
  return { bare, main, app: await commit(join(folder, "sent-app"), { bare, branch, files: app }) };
}

async function withWorkflow(
  files: readonly PackageFile[],
  change: (text: string) => string,
): Promise<readonly PackageFile[]> {
  const changed = files.map(async (file) => {
    if (file.path !== CLOUD_MAIN.workflow) return file;
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.read()) chunks.push(chunk);
    return fileOf(file.path, change(Buffer.concat(chunks).toString()));
  });
  return Promise.all(changed);
}

/** Sends both branches to a server that wants a token. */
export async function pushRepository({ bare }: SentRepository, url: string, token: string): Promise<void> {
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  const args = ["-c", `http.extraheader=Authorization: Basic ${basic}`, "push", "--quiet", url];
  await mustRun("git", ["--git-dir", bare, ...args, "refs/heads/*:refs/heads/*"], { env: GIT });
}

/** `main` and an app's branch behind a `file:` address, checked out by what the workflow's own first step says. */
export async function checkOut(
  folder: string,
  app: readonly PackageFile[],
  slug: string,
): Promise<Checkouts> {
  const sent = await makeRepository(folder, app, slug);
  const workspace = join(folder, "workspace");
  await mkdir(workspace);
  const runner = {
    PATH: process.env["PATH"] ?? "",
    HOME: folder,
    RUNNER_TEMP: folder,
    GITHUB_SERVER_URL: `file://${join(folder, "server")}`,
    GITHUB_REPOSITORY: "octo/PakePlus",
    GITHUB_SHA: sent.main,
    GITHUB_TOKEN: "ghs_a",
    PAKEPLUS_APP: slug,
    PAKEPLUS_COMMIT: sent.app,
    PAKEPLUS_NONCE: "a-nonce",
  };
  const step: Checkouts["step"] = (script, env = {}) =>
    run("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
      env: { ...runner, ...env },
      cwd: workspace,
      deadline: 120_000,
    });
  return { workspace, step };
}

async function commit(
  dir: string,
  { bare, branch, files }: { bare: string; branch: string; files: readonly PackageFile[] },
): Promise<string> {
  await writeFiles(dir, files);
  const git = (...args: string[]) =>
    mustRun("git", ["--git-dir", bare, "--work-tree", dir, ...args], { env: GIT, cwd: dir });
  // The bytes as they are: what PakePlus sends, it does not convert either.
  await mkdir(join(bare, "info"), { recursive: true });
  await writeFile(join(bare, "info/attributes"), "* -text !eol !ident !filter !working-tree-encoding\n");
  await git("read-tree", "--empty");
  await git("add", "--all", "--force", ".");
  const { stdout: tree } = await git("write-tree");
  const { stdout } = await git("commit-tree", "-m", "Files", tree.trim());
  await git("update-ref", `refs/heads/${branch}`, stdout.trim());
  return stdout.trim();
}

/** The scripts of a workflow's steps by their names. */
export async function workflowSteps(workflow = "build.yml"): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(CLOUD_DIR, workflow), "utf8");
  const [, ...parts] = text.split("      - name: ");
  return new Map(
    parts.map((part): [string, string] => {
      const [name = "", ...rest] = part.split("\n");
      const [, after = ""] = rest.join("\n").split(/^ {8}run: (?:\|\n)?/mu);
      // What is indented less belongs to the next job.
      const script = after.replace(/\n {0,8}\S[\s\S]*$/u, "\n");
      return [name, script.replaceAll(/^ {10}/gmu, "")];
    }),
  );
}
