import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AppSummary, BuildEvent, BuildEventBody, BuildState } from "@pakeplus/core";
import { expect, test } from "vitest";
import type { CommandOptions, RunCommand } from "../commands/run-command.ts";
import { NOTES, openStudio, tempFolder } from "../testing/open-studio.ts";

const BUILD = { engine: "local", targets: ["linux"] };
const app = { id: "com.example.notes", name: "Notes", version: "1.0.0" };

function event(body: BuildEventBody, seq = 0, at = Date.now()): BuildEvent {
  return { ...body, v: 1, buildId: "x", seq, at: new Date(at).toISOString() };
}

async function withApp(run: RunCommand, home = tempFolder()) {
  const studio = await openStudio(run, home);
  const folder = tempFolder({ "pakeplus.json": NOTES, "www/index.html": "" });
  const added = await studio.json("/api/apps", { method: "POST", body: { from: "folder", folder } });
  const { app: made } = added.value as { app: AppSummary };
  const build = async (body: unknown = BUILD): Promise<BuildState> => {
    const { value } = await studio.json(`/api/apps/${made.id}/builds`, { method: "POST", body });
    return (value as { build: BuildState }).build;
  };
  const ended = async (id: string): Promise<BuildState> =>
    (await studio.heard("build", ({ build: { id: of, state } }) => of === id && state !== "running")).build;
  return { ...studio, app: made, folder, build, ended, home };
}

/** A build that makes one package with a hard name. */
function building(folder: () => string): RunCommand {
  return async (_argv, { onEvent, onTalk }) => {
    const name = '笔记 "1"\'*.deb';
    const path = join(folder(), name);
    writeFileSync(path, "package");
    const artifact = { target: "linux", format: "deb", name, path, bytes: 7, sha256: "00" } as const;
    onEvent?.(event({ type: "build.started", engine: "local", app, targets: ["linux"] }));
    onEvent?.(event({ type: "artifact.ready", artifact }, 1));
    onTalk?.("<script>alert(1)</script>");
    onEvent?.(
      event({ type: "build.ended", result: "success", durationMs: 1, artifacts: [artifact], error: null }, 2),
    );
    return { exitCode: 0, value: { ok: true } };
  };
}

test("a build runs the command that the page shows, and its files and lines can be had", async () => {
  const lines: (readonly string[])[] = [];
  const out = tempFolder();
  const run: RunCommand = async (argv, options) => {
    lines.push(argv);
    return building(() => out)(argv, options);
  };
  const { build, ended, json, ask, app: of } = await withApp(run);
  const started = await build({ ...BUILD, formats: ["deb"] });
  const done = await ended(started.id);
  expect(done.state).toBe("done");
  const { file } = of;
  const root = file.slice(0, -"/pakeplus.json".length);
  expect(lines).toEqual([
    ["build", "--target=linux", "--format=deb", `--out=${root}/out`, "--json", "--", file],
  ]);
  expect(started.command).toBe(`pakeplus build --target=linux --format=deb --out='${root}/out' '${file}'`);
  const log = await json(`/api/builds/${done.id}/log`);
  expect(log.value).toEqual({ lines: ["<script>alert(1)</script>"], isOpen: false });
  const [artifact] = done.artifacts;
  const answer = await ask(`/api/builds/${done.id}/artifacts/${encodeURIComponent(artifact?.name ?? "")}`);
  expect(await answer.text()).toBe("package");
  expect(answer.headers.get("content-type")).toBe("application/octet-stream");
  expect(answer.headers.get("content-disposition")).toBe(
    `attachment; filename="__ _1_'*.deb"; filename*=UTF-8''%E7%AC%94%E8%AE%B0%20%221%22%27%2A.deb`,
  );
  for (const name of ["pakeplus.json", "../pakeplus.json", "%2e%2e%2fpakeplus.json", ""]) {
    const refused = await ask(`/api/builds/${done.id}/artifacts/${encodeURIComponent(name)}`);
    expect(refused.status).toBeGreaterThanOrEqual(400);
  }
});

test("builds are remembered; one that was cut off says so", async () => {
  const home = tempFolder();
  const first = await withApp(
    building(() => home),
    home,
  );
  const { id } = await first.build();
  const done = await first.ended(id);
  await first.parts.builds.close();
  mkdirSync(join(home, "data/builds"), { recursive: true });
  const [name = ""] = readdirSync(join(home, "data/builds"));
  const text = readFileSync(join(home, "data/builds", name), "utf8");
  const cut = text
    .replaceAll(id, "cut-off")
    .replace('"state":"done"', '"state":"running"')
    .replace(/"endedAt":\d+/u, '"endedAt":null');
  // The disk was full or the power was gone in the middle of a line.
  writeFileSync(join(home, "data/builds/cut-off.ndjson"), `${cut}{"event":{"type":"phase.st`);
  writeFileSync(join(home, "data/builds/foreign.ndjson"), "nonsense\n");
  const second = await openStudio(undefined, home);
  const states = second.parts.builds.list();
  expect(states.find((build) => build.id === id)).toEqual(done);
  expect(states.find((build) => build.id === "cut-off")).toMatchObject({
    state: "cancelled",
    error: { code: "STUDIO_STOPPED" },
  });
  await second.json(`/api/builds/${id}`, { method: "DELETE" });
  expect(readdirSync(join(home, "data/builds"))).not.toContain(name);
});

test("a failure before the first event is the build's failure, too", async () => {
  const error = { code: "USAGE_INVALID", message: "No.", docs: "errors/usage-invalid" };
  const { build, ended } = await withApp(async () => ({ exitCode: 2, value: { ok: false, error } }));
  const failed = await ended((await build()).id);
  expect(failed).toMatchObject({ state: "failed", error: { code: "USAGE_INVALID" } });
  expect(failed.lanes).toMatchObject([{ state: "failed", failure: { error: { message: "No." } } }]);
});

/** Runs until it is told to stop. */
const endless: RunCommand = async (_argv, { signal }) => {
  await new Promise<void>((resolve) => signal?.addEventListener("abort", () => resolve()));
  return { exitCode: 130, value: { ok: false, error: { code: "CANCELLED", message: "Stopped.", docs: "" } } };
};

test("a build can be cancelled, and not forgotten before", async () => {
  const { build, json, parts } = await withApp(endless);
  const { id } = await build();
  expect((await json(`/api/builds/${id}`, { method: "DELETE" })).value).toMatchObject({ error: {} });
  const { value } = await json(`/api/builds/${id}/cancel`, { method: "POST" });
  expect(value).toMatchObject({ build: { state: "cancelled" } });
  expect(parts.builds.get(id).lanes[0]?.state).toBe("cancelled");
});

test("closing the Studio stops what runs here", async () => {
  const { build, parts } = await withApp(endless);
  const { id } = await build();
  expect(await parts.builds.close()).toBe(0);
  expect(parts.builds.get(id).state).toBe("cancelled");
});

test("durations are expected from the third build on", async () => {
  const at = Date.now();
  let duration = 1000;
  const place = { phase: "collect", target: null, format: null } as const;
  const run = async (_argv: readonly string[], { onEvent }: CommandOptions) => {
    onEvent?.(event({ type: "phase.started", ...place }, 0, at));
    onEvent?.(
      event(
        { type: "build.ended", result: "success", durationMs: 0, artifacts: [], error: null },
        1,
        at + duration,
      ),
    );
    duration += 1000;
    return { exitCode: 0, value: { ok: true } };
  };
  const { build, ended } = await withApp(run);
  const expected: (number | null | undefined)[] = [];
  for (let count = 0; count < 4; count += 1) {
    const { id, lanes } = await build();
    expected.push(lanes[0]?.expectedMs);
    await ended(id);
  }
  expect(expected).toEqual([null, null, null, 2000]);
});
