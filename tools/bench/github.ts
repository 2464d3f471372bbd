import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmulator, type Emulator } from "@pakeplus/github-emulator";
import { CLI, type Finished, timed } from "./process.ts";

const TOKEN = `ghp_${"b".repeat(36)}`;

export interface GitHubBench {
  emulator: Emulator;
  /** Absolute; removed at the end. */
  folder: string;
  /**
   * The real command, as a process of its own: its memory is apart from the emulator's.
   * @param computer Name of a home folder: another name is another computer.
   */
  publish(project: string, repository: string, computer: string): Promise<Finished>;
  /** Stores the token on a computer; until then it stands in the environment there. */
  signIn(computer: string): Promise<void>;
  /** Makes an empty repository and brings a folder there with git: add, commit, push. @returns Milliseconds. */
  git(project: string, repository: string, message: string): Promise<number>;
  /** What one step asked and sent, read from the emulator's journal. */
  journal<T>(step: () => Promise<T>): Promise<{ result: T; requests: readonly string[]; sent: number }>;
}

/** Runs with an emulated GitHub in which builds wait for ever, and with an empty folder. */
export async function withGitHub<T>(run: (bench: GitHubBench) => Promise<T>): Promise<T> {
  const emulator = await startEmulator();
  emulator.actions.runners.setCapacity(0);
  emulator.addToken({ token: TOKEN, login: "octo", scopes: ["repo", "workflow"] });
  const folder = mkdtempSync(join(tmpdir(), "pakeplus-bench-push-"));
  try {
    return await run(benchOf(emulator, folder));
  } finally {
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function benchOf(emulator: Emulator, folder: string): GitHubBench {
  const basic = Buffer.from(`x-access-token:${TOKEN}`).toString("base64");
  const signedIn = new Set<string>();
  const envOf = (computer: string) => ({
    PATH: process.env["PATH"],
    HOME: join(folder, computer),
    PAKEPLUS_TOKEN_STORE: "file",
    ...(!signedIn.has(computer) && { PAKEPLUS_GITHUB_TOKEN: TOKEN }),
  });
  return {
    emulator,
    folder,
    signIn(computer) {
      const words = [CLI, "token", "set", "--github-url", emulator.url];
      const options = { env: { ...envOf(computer), PAKEPLUS_GITHUB_TOKEN: "" } };
      return new Promise((resolve, reject) => {
        const child = execFile(process.execPath, words, options, (error) => {
          signedIn.add(computer);
          if (error === null) resolve();
          else reject(error);
        });
        child.stdin?.end(`${TOKEN}\n`);
      });
    },
    publish: async (project, repository, computer) => {
      const identity = ["--name", "Many", "--id", "com.example.many", "--repo", repository];
      const words = ["publish", project, ...identity, "--yes", "--no-follow", "--github-url", emulator.url];
      return timed(process.execPath, [CLI, ...words], { cwd: folder, env: envOf(computer) });
    },
    git: async (project, repository, message) => {
      const url = `${emulator.url}/api/v3/user/repos`;
      const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };
      const body = JSON.stringify({ name: repository, private: true });
      const known = emulator.state.repositories.has(`octo/${repository}`.toLowerCase());
      if (!known) await fetch(url, { method: "POST", headers, body });
      const env = {
        PATH: process.env["PATH"],
        HOME: folder,
        GIT_DIR: join(folder, `${repository}.git`),
        GIT_WORK_TREE: project,
        GIT_CONFIG_NOSYSTEM: "1",
      };
      const remote = `${emulator.url}/octo/${repository}.git`;
      const config = ["-c", "user.name=b", "-c", "user.email=b@example.com", "-c", "gc.auto=0"];
      const proof = [
        "-c",
        `http.extraheader=AUTHORIZATION: basic ${basic}`,
        "-c",
        "http.postBuffer=2000000000",
      ];
      const steps = [
        ...(known ? [] : [["init", "--quiet", "--initial-branch=main"]]),
        ["add", "--all"],
        [...config, "commit", "--quiet", "-m", message],
        [...config, ...proof, "push", "--quiet", remote, "HEAD:refs/heads/main"],
      ];
      let total = 0;
      for (const step of steps) total += (await timed("git", step, { cwd: project, env })).milliseconds;
      return total;
    },
    async journal(step) {
      const before = emulator.journal.length;
      const result = await step();
      const asked = emulator.journal.slice(before);
      const pushed = asked.filter(({ path }) => path.endsWith("/git-receive-pack"));
      return {
        result,
        requests: asked.map(({ method, path }) => `${method} ${path}`),
        sent: pushed.reduce((sum, { sent }) => sum + sent, 0),
      };
    },
  };
}
