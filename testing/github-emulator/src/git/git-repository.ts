import { execFile } from "node:child_process";
import { appendFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

export interface GitRepository {
  /** Absolute path of the bare repository. */
  folder: string;
  /** Trimmed output of git. Rejects when git fails. */
  git(...args: readonly string[]): Promise<string>;
  /** The commit of a ref such as `refs/heads/main`; null when there is none. */
  tipOf(ref: string): Promise<string | null>;
  refs(): Promise<ReadonlyMap<string, string>>;
}

/**
 * Refuses pushes that bring a workflow file without the right for it, as GitHub does. The variable is set for each
 * push by the server.
 */
const PRE_RECEIVE = String.raw`#!/bin/sh
while read -r old new ref; do
  [ "$PAKEPLUS_MAY_CHANGE_WORKFLOWS" = yes ] && continue
  case $new in *[!0]*) ;; *) continue ;; esac
  case $old in *[!0]*) before=$old ;; *) before=4b825dc642cb6eb9a060e54bf8d69288fbee4904 ;; esac
  file=$(git diff --name-only "$before" "$new" -- .github/workflows | head -1)
  if [ -n "$file" ]; then
    echo "refusing to allow a Personal Access Token to create or update workflow \`$file\` without \`workflow\` scope" >&2
    exit 1
  fi
done
`;

/** GitHub hands out any commit that it has, also by its id alone. */
const CONFIG = `
[http]
  receivepack = true
[receive]
  fsckObjects = true
  advertiseAtomic = true
[uploadpack]
  allowAnySHA1InWant = true
  allowFilter = true
[gc]
  auto = 0
`;

/** Makes a bare repository with GitHub's rules. */
export async function createGitRepository(folder: string, defaultBranch: string): Promise<GitRepository> {
  await mkdir(folder, { recursive: true });
  const git = async (...args: readonly string[]): Promise<string> => {
    const { stdout } = await execute("git", [`--git-dir=${folder}`, ...args], { maxBuffer: 1 << 28 });
    return stdout.trimEnd();
  };
  await git("init", "--quiet", "--bare", "--template=", `--initial-branch=${defaultBranch}`);
  await appendFile(join(folder, "config"), CONFIG);
  await mkdir(join(folder, "hooks"));
  await writeFile(join(folder, "hooks/pre-receive"), PRE_RECEIVE, { mode: 0o755 });
  const refs = async () => {
    const lines = (await git("for-each-ref", "--format=%(refname) %(objectname)")).split("\n");
    return new Map(lines.filter((line) => line !== "").map((line) => line.split(" ") as [string, string]));
  };
  return { folder, git, refs, tipOf: async (ref) => (await refs()).get(ref) ?? null };
}
