import type { AppSummary } from "@pakeplus/core";
import { expect, test } from "vitest";
import { NOTES, openStudio, tempFolder } from "../testing/open-studio.ts";

test("before the first build on GitHub there are no releases; a repository that was named has to be there", async () => {
  const error = { code: "GITHUB_NOT_FOUND", message: "GitHub did not read octo/PakePlus.", docs: "" };
  const { json } = await openStudio(async (argv) =>
    argv[0] === "releases"
      ? { exitCode: 4, value: { ok: false, error } }
      : { exitCode: 0, value: { ok: true, stored: true } },
  );
  const folder = tempFolder({ "pakeplus.json": NOTES, "www/index.html": "" });
  const added = await json("/api/apps", { method: "POST", body: { from: "folder", folder } });
  const path = `/api/apps/${(added.value as { app: AppSummary }).app.id}/releases`;
  expect(await json(path)).toEqual({ status: 200, value: { repository: null, releases: [] } });
  await json("/api/settings", { method: "PATCH", body: { repository: "acme/builds" } });
  expect((await json(path)).value).toMatchObject({ error: { code: "GITHUB_NOT_FOUND" } });
});
