import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { AppSummary } from "@pakeplus/core";
import { expect, test } from "vitest";
import { NOTES, openStudio, tempFolder } from "../testing/open-studio.ts";

function put(path: string, bytes: number) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, "x".repeat(bytes));
}

test("what previews stored is counted and removed, but not of an app that is shown", async () => {
  const { json, home } = await openStudio(
    async (_argv, { signal }) =>
      new Promise((resolve) => {
        signal?.addEventListener("abort", () => resolve({ exitCode: 0, value: { ok: true } }));
      }),
  );
  const folder = tempFolder({ "pakeplus.json": NOTES, "www/index.html": "" });
  const added = await json("/api/apps", { method: "POST", body: { from: "folder", folder } });
  const { app } = added.value as { app: AppSummary };
  const shell = join(home, ".local/share/pakeplus/preview");
  put(join(shell, "com.example.notes/data/cookies"), 100);
  put(join(shell, "com.example.other/cache/a/b"), 20);
  put(join(home, "data/preview", app.id, "Default/Cache"), 3);
  const outside = tempFolder({ "mine.txt": "mine" });
  symlinkSync(outside, join(shell, "com.example.other/link"));
  const read = async () =>
    (await json("/api/storage")).value as { previews: { bytes: number; apps: number } };
  expect((await read()).previews.apps).toBe(2);

  await json(`/api/apps/${app.id}/preview`, { method: "POST", body: { kind: "shell" } });
  const left = await json("/api/storage/previews", { method: "DELETE" });
  expect(left.value).toEqual({ previews: { bytes: 103, apps: 1 } });
  expect(existsSync(join(outside, "mine.txt"))).toBe(true);
  await json(`/api/apps/${app.id}/preview`, { method: "DELETE" });
  await json("/api/storage/previews", { method: "DELETE" });
  expect(await read()).toEqual({ previews: { bytes: 0, apps: 0 } });
});
