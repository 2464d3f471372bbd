import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { AppError, planBuild, toJob } from "@pakeplus/core";
import type { BuildEventBody, BuildJob } from "@pakeplus/core";
import { expect, test } from "vitest";
import { loadLinuxShell } from "../shell/load-linux-shell.ts";
import { appErrorOf } from "../testing/app-error.ts";
import { tempFolder } from "../testing/temp-folder.ts";
import { runLocalBuild } from "./run-local-build.ts";
import type { LocalBuildOptions } from "./run-local-build.ts";

function jobOf(formats: readonly string[]): BuildJob {
  const written = { id: "com.example.a", name: "A", source: { dir: "web" } };
  return toJob(planBuild({ written, formats, shells: ["linux"] }), { buildId: "b" });
}

function noNetwork(): never {
  throw new Error("the network was used");
}

function setUp(files: Readonly<Record<string, string>> = {}) {
  const root = tempFolder({
    "web/index.html": "<p>",
    "shell/launch": "#!",
    "shell/shell/main.js": "",
    ...files,
  });
  const events: BuildEventBody[] = [];
  const options: LocalBuildOptions = {
    root,
    outDir: join(root, "out"),
    loadShell: () => loadLinuxShell(join(root, "shell")),
    iconFile: null,
    notices: [],
    emit: (event) => events.push(event),
    signal: new AbortController().signal,
    sourceDateEpoch: 1_700_000_000,
    fetch: noNetwork,
    now: () => 0,
  };
  return { root, events, options };
}

test("events tell the whole story in order", async () => {
  const { events, options } = setUp();
  const artifacts = await runLocalBuild(jobOf(["deb"]), options);
  const story = events.map((event) =>
    event.type.startsWith("phase") && "phase" in event ? `${event.type} ${event.phase}` : event.type,
  );
  expect(story[0]).toBe("build.started");
  expect(story.slice(1, 7).toSorted((a, b) => a.localeCompare(b))).toEqual([
    "phase.ended collect",
    "phase.ended icons",
    "phase.ended shell",
    "phase.started collect",
    "phase.started icons",
    "phase.started shell",
  ]);
  expect(story.slice(7)).toEqual([
    "notice",
    "phase.started package",
    "phase.ended package",
    "phase.started verify",
    "phase.ended verify",
    "artifact.ready",
    "build.ended",
  ]);
  expect(events.at(-1)).toMatchObject({ result: "success", artifacts, error: null });
});

test("a failure ends the story with its error and leaves no output", async () => {
  const { root, events, options } = setUp({ "web/.env": "A=1" });
  const error = await appErrorOf(() => runLocalBuild(jobOf(["deb", "rpm"]), options));
  expect(error.code).toBe("SOURCE_SECRETS");
  expect(events.at(-1)).toMatchObject({
    type: "build.ended",
    result: "failed",
    error: { code: "SOURCE_SECRETS" },
  });
  expect(events.filter(({ type }) => type === "phase.started")).toHaveLength(3);
  expect(existsSync(join(root, "out"))).toBe(false);
});

test("when one format fails, none appears and the others are stopped", async () => {
  const { root, events, options } = setUp();
  const broken = {
    path: "shell/main.js",
    bytes: 5,
    mode: 0o644,
    read(): AsyncIterable<Uint8Array> {
      throw new AppError("SOURCE_CHANGED", "changed");
    },
  } as const;
  const loadShell = () => [broken];
  const error = await appErrorOf(() => runLocalBuild(jobOf([]), { ...options, loadShell }));
  expect(error.code).toBe("SOURCE_CHANGED");
  expect(existsSync(join(root, "out"))).toBe(false);
  expect(events.some(({ type }) => type === "artifact.ready")).toBe(false);
});

test("cancelling at any event leaves nothing and says so", async () => {
  const { options, events } = setUp();
  await runLocalBuild(jobOf(["deb", "tar.gz"]), options);
  const last = events.findIndex(({ type }) => type === "artifact.ready");
  for (let at = 0; at < last; at++) {
    const again = setUp();
    const stop = new AbortController();
    const emit = (event: BuildEventBody): void => {
      if (again.events.push(event) > at) stop.abort();
    };
    const error = await appErrorOf(() =>
      runLocalBuild(jobOf(["deb", "tar.gz"]), { ...again.options, emit, signal: stop.signal }),
    );
    expect([at, error.code]).toEqual([at, "CANCELLED"]);
    expect(again.events.at(-1)).toMatchObject({ type: "build.ended", result: "cancelled" });
    expect(readdirSync(again.root).toSorted()).toEqual(["shell", "web"]);
  }
});

test("a job from elsewhere is checked", async () => {
  const { options } = setUp();
  const job = { ...jobOf(["deb"]), v: 2 } as unknown as BuildJob;
  expect((await appErrorOf(() => runLocalBuild(job, options))).code).toBe("INTERNAL");
});
