import { join } from "node:path";
import type { AppSummary, BuildEventBody, BuildState, SeenJob } from "@pakeplus/core";
import { expect, test } from "vitest";
import type { CommandOptions, CommandResult } from "../commands/run-command.ts";
import { NOTES, openStudio, tempFolder } from "../testing/open-studio.ts";

const RUN = { id: 7, url: "https://github.example/7", repository: "octo/PakePlus", attempt: 1, startedAt: 0 };
const job: SeenJob = {
  id: 1,
  name: "Linux",
  status: "in_progress",
  conclusion: null,
  startedAt: 0,
  completedAt: null,
  steps: [],
};
const changed = (status: string, conclusion: string | null, jobs = [job]): BuildEventBody => ({
  type: "run.changed",
  problem: null,
  run: { ...RUN, status, conclusion, jobs },
});
const failure = (code: string, message: string): CommandResult => ({
  exitCode: 4,
  value: { ok: false, error: { code, message, docs: "" } },
});

/** GitHub as the commands show it; `follow` is what `runs` does at each of its calls. */
function commands(
  follow: readonly ((
    tell: (body: BuildEventBody) => void,
    options: CommandOptions,
  ) => Promise<CommandResult>)[],
) {
  const calls: string[] = [];
  let seq = 0;
  const waiting = [...follow];
  const run = async (argv: readonly string[], options: CommandOptions): Promise<CommandResult> => {
    calls.push(argv.join(" "));
    const tell = (body: BuildEventBody): void =>
      options.onEvent?.({ ...body, v: 1, buildId: "r", seq: (seq += 1), at: new Date().toISOString() });
    if (argv[0] === "publish") {
      const { id, url, repository } = RUN;
      const value = { ok: true, run: { id, url }, repository: { name: repository }, app: { slug: "notes" } };
      return { exitCode: 0, value };
    }
    if (argv[0] === "runs") return waiting.shift()?.(tell, options) ?? failure("CANCELLED", "Stopped.");
    if (argv[0] === "download") {
      const file = {
        name: "notes-1.0.0-linux.tar.gz",
        path: "/o/notes-1.0.0-linux.tar.gz",
        bytes: 3,
        sha256: "00",
      };
      return { exitCode: 0, value: { ok: true, files: [file, { name: "SHA256SUMS" }] } };
    }
    if (argv[0] === "logs")
      return { exitCode: 0, value: { ok: true, logs: [{ job: "Linux", log: "a\nb\n" }] } };
    return { exitCode: 0, value: { ok: true } };
  };
  return { calls, run };
}

const until = async (options: CommandOptions): Promise<CommandResult> => {
  await new Promise<void>((resolve) => options.signal?.addEventListener("abort", () => resolve()));
  return failure("CANCELLED", "Stopped.");
};

async function start(run: ReturnType<typeof commands>["run"], home = tempFolder()) {
  const studio = await openStudio(run, home);
  const folder = tempFolder({ "pakeplus.json": NOTES, "www/index.html": "" });
  const added = await studio.json("/api/apps", { method: "POST", body: { from: "folder", folder } });
  const { app } = added.value as { app: AppSummary };
  const body = { engine: "github", targets: ["linux"] };
  const { value } = await studio.json(`/api/apps/${app.id}/builds`, { method: "POST", body });
  const { build } = value as { build: BuildState };
  return { ...studio, folder, build };
}

test("a build is sent, followed and downloaded by commands", async () => {
  const { calls, run } = commands([
    async (tell) => {
      tell(changed("in_progress", null));
      tell(changed("completed", "success", [{ ...job, status: "completed", conclusion: "success" }]));
      return { exitCode: 0, value: { ok: true, run: { app: "notes" } } };
    },
  ]);
  const { heard, folder, build, json } = await start(run);
  const { build: done } = await heard("build", (message) => message.build.artifacts.length > 0);
  expect(done).toMatchObject({ state: "done", lanes: [{ id: "job-1", target: "linux", state: "done" }] });
  expect(done.artifacts).toMatchObject([{ target: "linux", format: "tar.gz" }]);
  expect(calls).toEqual([
    `publish --target=linux --no-follow --json -- ${join(folder, "pakeplus.json")}`,
    "runs --repo=octo/PakePlus --json -- 7",
    `download --app-version=1.0.0 --out=${join(folder, "out")} --repo=octo/PakePlus --json -- notes`,
  ]);
  const log = await json(`/api/builds/${build.id}/log`);
  expect(log.value).toEqual({ lines: ["##[group]Linux", "a", "b", "##[endgroup]"], isOpen: false });
});

test("a failed lane shows what decided it", async () => {
  const error = { code: "GITHUB_BUILD_FAILED", message: "Linux: Release failed.", docs: "" } as const;
  const { run } = commands([
    async (tell) => {
      tell(changed("completed", "failure", [{ ...job, status: "completed", conclusion: "failure" }]));
      tell({ type: "run.explained", job: 1, step: "Release", error, lines: ["x", "<b>y</b>"], decisive: 1 });
      return failure("GITHUB_BUILD_FAILED", "The build 7 on GitHub failed.");
    },
  ]);
  const { heard } = await start(run);
  const { build } = await heard("build", (message) => message.build.error !== null);
  expect(build).toMatchObject({ state: "failed", error: { message: "The build 7 on GitHub failed." } });
  expect(build.lanes[0]?.failure).toEqual({ step: "Release", error, lines: ["x", "<b>y</b>"], decisive: 1 });
});

test("a network that is away loses nothing, and a restart follows on", async () => {
  const home = tempFolder();
  const lost = commands([
    async (tell) => {
      tell(changed("in_progress", null));
      return failure("GITHUB_UNREACHABLE", "GitHub could not be reached.");
    },
    async (_tell, options) => until(options),
  ]);
  const first = await start(lost.run, home);
  const { build } = await first.heard("build", (message) => message.build.problem !== null);
  expect(build).toMatchObject({ state: "running", problem: "GitHub could not be reached.", run: { id: 7 } });
  expect(build.lanes[0]?.state).toBe("running");
  expect(await first.parts.builds.close()).toBe(1);
  expect(first.parts.builds.get(build.id).state).toBe("running");

  const back = commands([
    async (tell) => {
      tell(changed("completed", "superseded", []));
      return failure("GITHUB_BUILD_STOPPED", "The build 7 was superseded.");
    },
  ]);
  const second = await openStudio(back.run, home);
  const [ended] = second.parts.builds.list();
  expect(ended).toMatchObject({ id: build.id, state: "superseded", problem: null });
  expect(back.calls).toEqual(["runs --repo=octo/PakePlus --json -- 7"]);
});

test("cancel and run again are asked of GitHub", async () => {
  const { calls, run } = commands([async (_tell, options) => until(options)]);
  const { heard, build, json } = await start(run);
  await heard("build", (message) => message.build.run !== null);
  await json(`/api/builds/${build.id}/cancel`, { method: "POST" });
  expect(calls.at(-1)).toBe("cancel --repo=octo/PakePlus --json -- 7");
});
