import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createEmitter } from "@pakeplus/core";
import type { BuildEventBody, Reporter } from "@pakeplus/core";
import { expect, test } from "vitest";
import { createContext } from "../context.ts";
import type { Context } from "../context.ts";
import { tempFolder } from "../testing/temp-folder.ts";
import { createNdjsonReporter } from "./ndjson.ts";
import { createPlainReporter } from "./plain.ts";
import { createTerminalReporter } from "./terminal.ts";

const PLACE = { phase: "package", target: "linux", format: "deb" } as const;
const EVENTS: readonly BuildEventBody[] = [
  {
    type: "build.started",
    engine: "local",
    app: { id: "a.b", name: "A", version: "1.0.0" },
    targets: ["linux"],
  },
  { type: "phase.started", ...PLACE },
  {
    type: "notice",
    level: "warning",
    code: "icon-enlarged",
    message: "Small icon.",
    hint: "Use a larger one.",
  },
  { type: "phase.ended", ...PLACE, result: "success", durationMs: 12 },
  { type: "phase.started", ...PLACE, format: "rpm" },
  { type: "phase.ended", ...PLACE, format: "rpm", result: "failed", durationMs: 3 },
  { type: "build.ended", result: "failed", durationMs: 20, artifacts: [], error: null },
];

function collecting(options: { quiet: boolean; columns?: number }): { context: Context; text: () => string } {
  let text = "";
  const stream = { write: (part: string) => (text += part), columns: options.columns ?? 20 };
  const context = createContext(
    {
      stdin: {
        isTerminal: false,
        readAll: () => Promise.resolve(""),
        readHidden: () => Promise.resolve(""),
        readLine: () => Promise.resolve(""),
      },
      stdout: stream,
      stderr: stream,
      env: {},
      cwd: "/",
      signal: new AbortController().signal,
      fetch,
      wallClock: () => 0,
      clock: () => 0,
      sleep: () => Promise.resolve(),
      cloudDir: "/",
      shellsDir: "/",
      studioDir: "/nowhere",
      examplesDir: "/nowhere",
      nodeVersion: "20.19.0",
    },
    { json: false, quiet: options.quiet, noColor: true },
  );
  return { context, text: () => text };
}

function replay(reporter: Reporter): void {
  const { emit } = createEmitter({ buildId: "b", now: () => 0, reporters: [reporter] });
  for (const event of EVENTS) emit(event);
}

test("plain: a line per finished phase, no cursor movement", () => {
  const { context, text } = collecting({ quiet: false });
  replay(createPlainReporter(context));
  expect(text()).toBe(
    "Warning  Small icon.\n  → Use a larger one.\npackage deb (12 ms)\npackage rpm failed (3 ms)\n",
  );
});

test("plain and quiet: nothing", () => {
  const { context, text } = collecting({ quiet: true });
  replay(createPlainReporter(context));
  expect(text()).toBe("");
});

test("terminal: one line that fits, is rewritten and is gone at the end; notices stay", () => {
  const { context, text } = collecting({ quiet: false });
  replay(createTerminalReporter(context));
  const screen = text()
    .split("\r\u001b[2K")
    .map((part) => part.replace(/\n$/, ""));
  expect(screen).toEqual([
    "",
    "packaging deb",
    "Warning  Small icon.\n  → Use a larger one.",
    "",
    "packaging rpm",
    "",
    "",
  ]);
});

test("terminal: a width of 0 means unknown", () => {
  const { context, text } = collecting({ quiet: false, columns: 0 });
  replay(createTerminalReporter(context));
  expect(text()).toContain("packaging deb");
});

test("NDJSON: one event per line, in order", () => {
  const file = join(tempFolder(), "事件 1.ndjson");
  const reporter = createNdjsonReporter(file);
  replay(reporter);
  reporter.close();
  const lines = readFileSync(file, "utf8").split("\n");
  expect(lines.pop()).toBe("");
  const events = lines.map((line) => JSON.parse(line) as { v: number; seq: number; type: string });
  expect(events.map(({ type }) => type)).toEqual(EVENTS.map(({ type }) => type));
  expect(events.map(({ v, seq }) => [v, seq])).toEqual(EVENTS.map((_, index) => [1, index]));
});

test("NDJSON into a place that does not exist", () => {
  expect(() => createNdjsonReporter("/nowhere/at/all")).toThrow("cannot be written");
});
