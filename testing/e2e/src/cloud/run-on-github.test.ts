import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lintWorkflow, startEmulator } from "@pakeplus/github-emulator";
import { afterEach, beforeEach, expect, test } from "vitest";
import { filesOfApp, filesOfMain, makeRepository, pushRepository } from "../harness/build-repository.ts";
import { build } from "../harness/cli.ts";
import { copyExample } from "../harness/example-project.ts";

const TOKEN = `ghp_${"c".repeat(36)}`;
const REPOSITORY = "octo/PakePlus";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pakeplus-run-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function openGitHub(project: string, slug: string) {
  const emulator = await startEmulator();
  emulator.addToken({ token: TOKEN, login: "octo", scopes: ["repo", "workflow"] });
  const send = async (line: string, body: unknown) => {
    const [method = "", path = ""] = line.split(" ");
    return fetch(`${emulator.url}/api/v3${path}`, {
      method,
      headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  };
  await send("POST /user/repos", { name: "PakePlus", private: true });
  const sent = await makeRepository(folder, await filesOfApp(project), slug);
  await pushRepository(sent, `${emulator.url}/${REPOSITORY}.git`, TOKEN);
  const repository = emulator.state.repositories.get(REPOSITORY.toLowerCase());
  if (repository === undefined) throw new Error("There is no repository.");
  return {
    emulator,
    repository,
    async dispatch(app: string, commit = sent.app) {
      const inputs = { app, commit, nonce: "a-nonce" };
      const path = `/repos/${REPOSITORY}/actions/workflows/build.yml/dispatches`;
      const answer = await send(`POST ${path}`, { ref: "main", inputs, return_run_details: true });
      const { workflow_run_id: id } = (await answer.json()) as { workflow_run_id: number };
      const run = repository.runs.get(id);
      if (run === undefined) throw new Error(`There is no run ${id}.`);
      await run.done;
      return { run, log: run.jobs.flatMap((job) => job.log).join("\n") };
    },
  };
}

test("a dispatched run makes the packages of this computer, starts the app and releases it with a picture", async () => {
  const project = await copyExample(folder, "notes");
  const local = await build(project, join(folder, "local"));
  const github = await openGitHub(project, "notes");
  try {
    const { run, log } = await github.dispatch("notes");
    expect([run.conclusion, log]).toEqual(["success", expect.stringContaining("The app opened a window")]);
    expect(run.title).toBe("build notes a-nonce");
    expect(run.jobs.map(({ name }) => name)).toEqual(["Linux"]);
    expect(log).not.toContain("##[error]");

    const [release, ...others] = github.repository.releases.values();
    expect(others).toEqual([]);
    expect(release).toMatchObject({
      tag: "notes-v1.0.0",
      name: "Notes 1.0.0",
      isDraft: false,
      isPrerelease: false,
    });
    const assets = new Map((release?.assets ?? []).map((asset) => [asset.name, asset]));
    expect([...assets.keys()].toSorted()).toEqual(
      [
        ...local.artifacts.map(({ name }) => name),
        "SHA256SUMS",
        "pakeplus.json",
        "screenshot-linux.png",
      ].toSorted(),
    );
    const sums = await readFile(assets.get("SHA256SUMS")?.file ?? "", "utf8");
    for (const { name, sha256 } of local.artifacts) {
      expect([name, assets.get(name)?.sha256]).toEqual([name, sha256]);
      expect(sums).toContain(`${sha256}  ${name}\n`);
      expect(release?.body).toContain(name);
    }
    const picture = await readFile(assets.get("screenshot-linux.png")?.file ?? "");
    expect(picture.subarray(1, 4).toString()).toBe("PNG");
    expect(run.jobs[0]?.summary).toContain("Notes 1\\.0\\.0");
    expect(github.emulator.violations).toEqual([]);
  } finally {
    await github.emulator.close();
  }
});

test("another app and a commit that is none end the run before anything is made", async () => {
  const project = await copyExample(folder, "notes");
  const github = await openGitHub(project, "notes");
  try {
    const other = await github.dispatch("other");
    expect([other.run.conclusion, other.log]).toEqual([
      "failure",
      expect.stringContaining("The commit holds notes, not other."),
    ]);
    const option = await github.dispatch("notes", "--upload-pack=touch owned");
    expect([option.run.conclusion, option.log]).toEqual([
      "failure",
      expect.stringContaining("The commit must have 40 digits."),
    ]);
    expect(github.repository.releases.size).toBe(0);
  } finally {
    await github.emulator.close();
  }
});

test("the workflow has no fault that linters know", async () => {
  const workflow = (await filesOfMain()).find(({ path }) => path === ".github/workflows/build.yml");
  const chunks: Uint8Array[] = [];
  for await (const chunk of workflow?.read() ?? []) chunks.push(chunk);
  expect(await lintWorkflow(Buffer.concat(chunks).toString())).toEqual([]);
});
