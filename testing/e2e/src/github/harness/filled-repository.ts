import { branchContent, ensureBuildRepository, pushBranches, type BranchFile } from "@pakeplus/github";
import type { Emulator } from "@pakeplus/github-emulator";
import { branchFile, connect } from "./github-desk.ts";

const AUTHOR = { name: "octo", email: "1+octo@users.noreply.github.com" };

/** The least that makes a repository one of PakePlus. */
export const MAIN: readonly BranchFile[] = [
  branchFile("pakeplus/repository.json", "{}"),
  branchFile("pakeplus/build.mjs", ""),
  branchFile(
    ".github/workflows/build.yml",
    "on:\n  workflow_dispatch:\n    inputs: { app: {}, commit: {}, nonce: {} }\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: exit 0\n",
  ),
];

/** Makes `owner/name` with the account of a token and pushes these files to `main`. */
export async function fillRepository(
  emulator: Emulator,
  { owner = "octo", name = "PakePlus", token }: { owner?: string; name?: string; token?: string } = {},
  files: readonly BranchFile[] = MAIN,
): Promise<void> {
  const { client, remote, sleep } = connect(emulator, token);
  await ensureBuildRepository(client, { owner, name, isOrganisation: false, isPrivate: true });
  const updates = [{ branch: "main", content: branchContent(files), known: null, message: "PakePlus" }];
  await pushBranches({ remote, sleep, repository: `${owner}/${name}`, author: AUTHOR, at: 1, updates });
}
