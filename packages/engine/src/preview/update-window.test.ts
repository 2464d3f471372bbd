import { rmSync, renameSync } from "node:fs";
import { join } from "node:path";
import { compileBlocks } from "@pakeplus/core";
import type { BuildEventBody } from "@pakeplus/core";
import { expect, test } from "vitest";
import { openProject } from "../project/open-project.ts";
import { tempFolder, writeFiles } from "../testing/temp-folder.ts";
import { createUpdater } from "./update-window.ts";
import { createPayloadCopy } from "./version/payload-copy.ts";
import { createProjectReader } from "./version/project-reader.ts";
import { readVersion } from "./version/read-version.ts";

const DEFINITION = JSON.stringify({ id: "com.example.a", name: "A", source: { dir: "www" } });

/** A project with a window that only notes what it is told. */
async function open(files: Readonly<Record<string, string>>) {
  const dir = tempFolder(files);
  const { signal } = new AbortController();
  const options = { cwd: dir, overrides: [], fetch, signal, iconFile: null, compile: compileBlocks };
  const reader = createProjectReader(await openProject(dir, options), options);
  const first = await readVersion(reader.first, options);
  const payload = await createPayloadCopy(join(tempFolder(), "www"));
  await payload.sync(first.source ?? dir, first.collected.files);
  const events: BuildEventBody[] = [];
  const said: (string | null)[] = [];
  let clock = 0;
  const look = createUpdater({
    ...options,
    reader,
    payload,
    first,
    window: {
      profile: () => null,
      ended: new Promise(() => undefined),
      show: async ({ kind }) => kind,
      say: async (text) => void said.push(text),
      setIcon: async () => undefined,
      close: async () => undefined,
    },
    drawIcon: async () => undefined,
    tell: () => undefined,
    emit: (event) => void events.push(event),
    now: () => clock,
  });
  return {
    dir,
    said,
    pass: (ms: number) => (clock += ms),
    look: async () => {
      events.length = 0;
      const { againMs, places } = await look(clock);
      return { events: [...events], againMs, places };
    },
  };
}

test("names what changed as a person in the project calls it", async () => {
  const { dir, look } = await open({ "pakeplus.json": DEFINITION, "www/index.html": "1" });
  expect((await look()).events).toEqual([]);
  writeFiles(dir, { "www/index.html": "2", "pakeplus.json": DEFINITION.replace('"A"', '"B"') });
  expect((await look()).events).toEqual([
    {
      type: "preview.changed",
      files: ["pakeplus.json", "www/index.html"],
      count: 2,
      action: "restart",
      durationMs: 0,
    },
  ]);
});

test("a definition with a problem is told once, in the terminal and in the window, until it is corrected", async () => {
  const { dir, look, said } = await open({ "pakeplus.json": DEFINITION, "www/index.html": "" });
  writeFiles(dir, { "pakeplus.json": DEFINITION.replace('"dir"', '"dri"') });
  const { events, places } = await look();
  expect(events).toMatchObject([{ type: "preview.problem", error: { code: "DEFINITION_INVALID" } }]);
  expect(places.files).toContain(join(dir, "pakeplus.json"));
  expect((await look()).events).toEqual([]);
  expect(said).toEqual(["pakeplus.json has one value that is not allowed."]);
  writeFiles(dir, { "pakeplus.json": DEFINITION });
  expect((await look()).events).toEqual([{ type: "preview.repaired" }]);
  expect(said.at(-1)).toBe(null);
});

test("a folder that a build takes away for a moment is no problem; one that stays away is", async () => {
  const { dir, look, pass } = await open({ "pakeplus.json": DEFINITION, "www/index.html": "1" });
  renameSync(join(dir, "www"), join(dir, "gone"));
  expect(await look()).toMatchObject({ events: [], againMs: 100 });
  pass(1_000);
  writeFiles(dir, { "www/index.html": "2" });
  expect((await look()).events).toMatchObject([{ type: "preview.changed", action: "reload" }]);

  rmSync(join(dir, "www/index.html"));
  expect((await look()).events).toEqual([]);
  pass(3_000);
  expect(await look()).toMatchObject({
    events: [{ type: "preview.problem", error: { code: "SOURCE_EMPTY" } }],
    againMs: 1_000,
  });
});

test("a folder without a definition keeps its id until it gets one", async () => {
  const { dir, look } = await open({ "index.html": "<title>One</title>" });
  writeFiles(dir, { "index.html": "<title>Two</title>" });
  expect((await look()).events).toMatchObject([{ files: ["index.html"], action: "reload" }]);
  writeFiles(dir, { "pakeplus.json": DEFINITION.replace("www", ".") });
  expect((await look()).events).toMatchObject([{ files: ["pakeplus.json"], action: "restart" }]);
  rmSync(join(dir, "pakeplus.json"));
  expect((await look()).events).toEqual([]);
});
