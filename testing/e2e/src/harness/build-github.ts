import { startEmulator, type EmulatorOptions } from "@pakeplus/github-emulator";
import { onTestFinished } from "vitest";
import type { PackageFile } from "@pakeplus/packager";
import { makeRepository, pushRepository } from "./build-repository.ts";

const REPOSITORY = "octo/PakePlus";
const TOKEN = `ghp_${"c".repeat(36)}`;

export interface BuildGitHubOptions extends EmulatorOptions {
  isPublic?: boolean;
  /** What is sent instead of the workflow of `publish`, made from it. */
  workflow?: (text: string, web: string) => string;
}

/** An emulated GitHub with a build repository and one app in it; closed when the test ends. */
export async function openBuildGitHub(
  folder: string,
  files: readonly PackageFile[],
  slug: string,
  { isPublic = false, workflow: changed, ...options }: BuildGitHubOptions = {},
) {
  const emulator = await startEmulator(options);
  onTestFinished(() => emulator.close());
  emulator.addToken({ token: TOKEN, login: "octo", scopes: ["repo", "workflow"] });
  const send = async (path: string, body: unknown) =>
    fetch(`${emulator.url}/api/v3${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  await send("/user/repos", { name: "PakePlus", private: !isPublic });
  const sent = await makeRepository(folder, files, slug, (text) => changed?.(text, emulator.url) ?? text);
  await pushRepository(sent, `${emulator.url}/${REPOSITORY}.git`, TOKEN);
  const repository = emulator.state.repositories.get(REPOSITORY.toLowerCase());
  if (repository === undefined) throw new Error("There is no repository.");
  return {
    emulator,
    repository,
    sent,
    /** What a run's program finds in its environment. */
    env: { GITHUB_SERVER_URL: emulator.url, GITHUB_REPOSITORY: REPOSITORY, GITHUB_TOKEN: TOKEN },
    /** Starts a run and waits for its end. */
    async dispatch(app: string, commit = sent.app, workflow = "build.yml") {
      const inputs = { app, commit, nonce: "a-nonce" };
      const path = `/repos/${REPOSITORY}/actions/workflows/${workflow}/dispatches`;
      const answer = await send(path, { ref: "main", inputs, return_run_details: true });
      const { workflow_run_id: id } = (await answer.json()) as { workflow_run_id: number };
      const run = repository.runs.get(id);
      if (run === undefined) throw new Error(`There is no run ${id}.`);
      await run.done;
      return { run, log: run.jobs.flatMap((job) => job.log).join("\n") };
    },
  };
}
