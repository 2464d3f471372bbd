import { createEmitter } from "@pakeplus/core";
import type { BuildEventBody } from "@pakeplus/core";
import { expect, test } from "vitest";
import { createContext } from "../context.ts";
import type { World } from "../world.ts";
import { createPreviewReporter } from "./preview.ts";

/** What stands on stderr after these events. */
function talk(events: readonly BuildEventBody[], definition?: string): string {
  let stderr = "";
  const world = {
    stdout: { write: () => undefined },
    stderr: { write: (text: string) => (stderr += text) },
    env: {},
  } as unknown as World;
  const context = createContext(world, { json: false, quiet: false, noColor: true });
  if (definition !== undefined) context.showErrorsIn({ name: "pakeplus.json", text: definition });
  const { emit } = createEmitter({
    buildId: "test",
    now: () => 0,
    reporters: [createPreviewReporter(context)],
  });
  events.forEach(emit);
  return stderr;
}

const changed = (files: string[], count: number, action: "styles" | "none"): BuildEventBody => ({
  type: "preview.changed",
  files,
  count,
  action,
  durationMs: 12,
});

test("a line for each change", () => {
  const text = talk([
    { type: "preview.started", app: { id: "com.example.a", name: "Notes", version: "1.0.0" } },
    changed(["www/a.css"], 1, "styles"),
    changed(["a", "b", "c", "d"], 41, "none"),
    { type: "preview.ended", result: "closed", error: null },
  ]);
  expect(text).toMatchInlineSnapshot(`
    "Showing Notes. Changes appear by themselves; close the window or press Ctrl-C to end.
    www/a.css → styles swapped (12 ms)
    a, b, c and 38 more → nothing to show (12 ms)
    "
  `);
});

test("a problem is shown in its place, as build shows it", () => {
  const definition = '{\n  "windw": {}\n}\n';
  const issue = { path: "windw", code: "unknown-key", message: "Unknown key.", line: 2, column: 3 };
  const error = {
    code: "DEFINITION_INVALID",
    message: "pakeplus.json has one value that is not allowed.",
    issues: [issue],
    docs: "errors/definition-invalid",
  } as const;
  const text = talk([{ type: "preview.problem", error }, { type: "preview.repaired" }], definition);
  expect(text).toMatchInlineSnapshot(`
    "Error  pakeplus.json has one value that is not allowed.
      pakeplus.json:2:3  Unknown key.
          1 | {
        > 2 |   "windw": {}
            |   ^
          3 | }
    DEFINITION_INVALID · docs/errors/definition-invalid.md
    The window stays as it is until this is corrected.
    Corrected; the window shows the newest version again.
    "
  `);
});
