import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { lintWorkflow } from "@pakeplus/github-emulator";
import { expect, test } from "vitest";
import { openBuildGitHub } from "../harness/build-github.ts";
import { filesOfApp, filesOfMain, ownShell, workflowSteps } from "../harness/build-repository.ts";
import { build } from "../harness/cli.ts";
import { copyExample } from "../harness/example-project.ts";
import { run } from "../harness/process.ts";
import { testFolder } from "../harness/test-folder.ts";

test("a dispatched run makes the packages of this computer, starts the app and releases it with a picture", async () => {
  const folder = await testFolder();
  const project = await copyExample(folder, "notes");
  const local = await build(project, join(folder, "local"));
  const github = await openBuildGitHub(folder, await filesOfApp(project), "notes", {
    // Whether files are vouched for then depends on who sees the repository alone.
    workflow: (text, web) => text.replaceAll("'https://github.com'", `'${web}'`),
  });
  const { run: started, log } = await github.dispatch("notes");
  expect([started.conclusion, log]).toEqual(["success", expect.stringContaining("The app opened a window")]);
  expect(started.title).toBe("build notes a-nonce");
  // A private repository has no attestations; no other job runs.
  expect(started.jobs.map(({ name, conclusion }) => `${name} ${conclusion ?? ""}`)).toEqual([
    "Linux success",
    "Provenance skipped",
  ]);
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
  const packages = local.artifacts.map(({ name }) => name);
  expect([...assets.keys()].toSorted()).toEqual(
    [...packages, "SHA256SUMS", "pakeplus.json", "screenshot-linux.png", "shells.json"].toSorted(),
  );
  const sums = await readFile(assets.get("SHA256SUMS")?.file ?? "", "utf8");
  for (const { name, sha256 } of local.artifacts) {
    expect([name, assets.get(name)?.sha256]).toEqual([name, sha256]);
    expect(sums).toContain(`${sha256}  ${name}\n`);
    expect(release?.body).toContain(name);
  }
  expect(release?.body).not.toContain("attestation");
  const used: unknown = JSON.parse(await readFile(assets.get("shells.json")?.file ?? "", "utf8"));
  expect(used).toEqual({ v: 1, shells: { linux: await ownShell() } });
  const picture = await readFile(assets.get("screenshot-linux.png")?.file ?? "");
  expect(picture.subarray(1, 4).toString()).toBe("PNG");
  expect(started.jobs[0]?.summary).toContain("[Notes 1.0.0](");
  expect(github.emulator.violations).toEqual([]);
});

test("another app and a commit that is none end the run before anything is made", async () => {
  const folder = await testFolder();
  const project = await copyExample(folder, "notes");
  const github = await openBuildGitHub(folder, await filesOfApp(project), "notes");
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
});

test("neither the workflows nor their scripts have a fault that linters know", async () => {
  for (const name of ["build.yml", "compile.yml"]) {
    const workflow = (await filesOfMain()).find(({ path }) => path === `.github/workflows/${name}`);
    const chunks: Uint8Array[] = [];
    for await (const chunk of workflow?.read() ?? []) chunks.push(chunk);
    expect([name, await lintWorkflow(Buffer.concat(chunks).toString())]).toEqual([name, []]);
    for (const [step, script] of await workflowSteps(name)) {
      const isAction = step === "Attest them";
      expect([step, script.trim() === ""]).toEqual([step, isAction]);
      const { code, stdout } = await run("shellcheck", ["--shell=bash", "-"], { input: script });
      expect([name, step, code, stdout]).toEqual([name, step, 0, ""]);
    }
  }
});
