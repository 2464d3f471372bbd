import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ActionRequest } from "@pakeplus/github-emulator";
import { expect, test } from "vitest";
import { openBuildGitHub } from "../harness/build-github.ts";
import { filesOfApp } from "../harness/build-repository.ts";
import { copyExample } from "../harness/example-project.ts";
import { testFolder } from "../harness/test-folder.ts";

/**
 * Signing itself needs Sigstore and the identity that only GitHub gives. What is proved: where the job runs and where
 * not, what it may do, and that it gets the digests of what was released.
 */
test("a public repository has its files vouched for, by a job that may do nothing else", async () => {
  const folder = await testFolder();
  const project = await copyExample(folder, "notes");
  const attested: string[] = [];
  let rights: unknown;
  let used = "";
  const attest = async ({ uses, inputs, workspace, token }: ActionRequest) => {
    used = uses;
    rights = github.emulator.state.tokens.get(token)?.permissions;
    attested.push(await readFile(join(workspace, inputs["subject-checksums"] ?? ""), "utf8"));
    return {};
  };
  const github = await openBuildGitHub(folder, await filesOfApp(project), "notes", {
    isPublic: true,
    actions: { "actions/attest-build-provenance": { inputs: ["subject-checksums"], perform: attest } },
    // Attestations are a service of github.com alone, whose place the emulator takes here.
    workflow: (text, web) => text.replaceAll("'https://github.com'", `'${web}'`),
  });
  const { run, log } = await github.dispatch("notes");
  expect([run.conclusion, log]).toEqual(["success", expect.stringContaining("Notes 1.0.0 is released")]);
  expect(run.jobs.map(({ name, conclusion }) => `${name} ${conclusion ?? ""}`)).toEqual([
    "Linux success",
    "Provenance success",
  ]);
  expect(used).toMatch(/@[\da-f]{40}$/u);
  expect(rights).toEqual({ "id-token": "write", attestations: "write", metadata: "read" });

  const [release] = github.repository.releases.values();
  const sums = release?.assets.find(({ name }) => name === "SHA256SUMS");
  expect(attested).toEqual([await readFile(sums?.file ?? "", "utf8")]);
  expect(release?.body).toContain("gh attestation verify FILE --repo octo/PakePlus");
  expect(github.emulator.violations).toEqual([]);
});

test("another server than github.com is not asked to vouch", async () => {
  const folder = await testFolder();
  const project = await copyExample(folder, "notes");
  const github = await openBuildGitHub(folder, await filesOfApp(project), "notes", {
    isPublic: true,
    // Only what decides about the last job.
    workflow: (text) => text.replace(/ {6}- name: Make the packages[\s\S]*?\n\n/u, "\n"),
  });
  const { run } = await github.dispatch("notes");
  expect(run.conclusion).toBe("success");
  expect(run.jobs.at(-1)).toMatchObject({ name: "Provenance", conclusion: "skipped" });
});
