import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";
import { startEmulator, type Emulator, type EmulatorOptions } from "../emulator.ts";
import { asRecord, type Plain } from "../workflow/plain.ts";

const execute = promisify(execFile);

export const TOKEN = `ghp_${"e".repeat(36)}`;

interface Call {
  status: number;
  headers: Headers;
  body: Plain;
}

export interface Desk {
  emulator: Emulator;
  /** `octo/PakePlus` unless the path begins with a slash. */
  call: (line: string, body?: unknown, token?: string) => Promise<Call>;
  /** Pushes files to a branch with the git command. @returns The commit. */
  push: (files: Readonly<Record<string, string>>, branch?: string) => Promise<string>;
}

/** An emulator with an empty private repository `octo/PakePlus`, closed when the test ends. */
export async function openDesk(options: EmulatorOptions = {}): Promise<Desk> {
  const emulator = await startEmulator(options);
  const folder = await mkdtemp(join(tmpdir(), "pakeplus-push-"));
  onTestFinished(async () => {
    await emulator.close();
    await rm(folder, { recursive: true, force: true });
  });
  emulator.addToken({ token: TOKEN, login: "octo", scopes: ["repo", "workflow"] });

  const call: Desk["call"] = async (line, body, token = TOKEN) => {
    const [method = "", path = ""] = line.split(" ");
    const target = path.startsWith("/") ? path : `/repos/octo/PakePlus/${path}`;
    const response = await fetch(`${emulator.url}/api/v3${target}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: "manual",
    });
    const text = await response.text();
    const parsed = text === "" ? {} : (JSON.parse(text) as unknown);
    return {
      status: response.status,
      headers: response.headers,
      body: Array.isArray(parsed) ? { items: parsed } : asRecord(parsed),
    };
  };
  await call("POST /user/repos", { name: "PakePlus", private: true });

  return {
    emulator,
    call,
    async push(files, branch = "main") {
      const checkout = await mkdtemp(join(folder, "tree-"));
      const git = async (...args: string[]) =>
        (await execute("git", ["-C", checkout, ...args])).stdout.trim();
      const basic = Buffer.from(`x-access-token:${TOKEN}`).toString("base64");
      const proof = ["-c", `http.extraheader=AUTHORIZATION: basic ${basic}`];
      const remote = `${emulator.url}/octo/PakePlus.git`;
      await git("init", "--quiet", "--initial-branch", branch);
      await git(...proof, "fetch", "--quiet", remote, branch).then(
        () => git("reset", "--quiet", "--soft", "FETCH_HEAD"),
        () => "",
      );
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(checkout, path)), { recursive: true });
        await writeFile(join(checkout, path), text);
      }
      await git("add", "--all");
      await git("-c", "user.name=o", "-c", "user.email=o@example.org", "commit", "--quiet", "-m", "files");
      await git(...proof, "push", "--quiet", remote, `HEAD:refs/heads/${branch}`);
      return git("rev-parse", "HEAD");
    },
  };
}

/** Dispatches and waits until the run has ended. */
export async function runWorkflow(desk: Desk, inputs: Plain = {}, name = "build.yml") {
  const started = await desk.call(`POST actions/workflows/${name}/dispatches`, {
    ref: "main",
    inputs,
    return_run_details: true,
  });
  if (started.status !== 200) throw new Error(JSON.stringify(started.body));
  const id = Number(started.body["workflow_run_id"]);
  const run = desk.emulator.state.repositories.get("octo/pakeplus")?.runs.get(id);
  if (run === undefined) throw new Error(`There is no run ${id}.`);
  await run.done;
  return run;
}
