import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AppSummary, BuildState } from "@pakeplus/core";
import type { Emulator } from "@pakeplus/github-emulator";
import { TOKEN } from "../../github/harness/github-desk.ts";
import { type RunningStudio, openStudio } from "../../harness/studio.ts";

/** Two lines at most, then an ellipsis; nothing may make a page wider. */
const LONG_NAME =
  "一文小说：每天读一点真正的好书，从第一章读到最后一章 📖 Donaudampfschifffahrtsgesellschaft";

export interface FilledStudio extends RunningStudio {
  notes: AppSummary;
  website: AppSummary;
  /** Its last build failed. */
  failed: AppSummary;
}

/**
 * A Studio with apps of every kind: a folder that was built, a website with a long name, one whose build failed, one
 * whose definition cannot be read.
 */
export async function openFilledStudio(): Promise<FilledStudio> {
  const studio = await openStudio();
  const { call, home } = studio;
  const { app: notes } = await call<{ app: AppSummary }>("POST", "/api/apps", {
    from: "example",
    example: "notes",
  });
  const website = await addDefinition(studio, "website", {
    id: "com.example.website",
    name: LONG_NAME,
    version: "10.20.30",
    source: { url: "https://a-very-long-name-of-a-website.example.com/with/a/long/path?and=more#too" },
  });
  const broken = join(home, "broken/pakeplus.json");
  await addDefinition(studio, "broken", {
    id: "com.example.broken",
    name: "Broken",
    version: "1.0.0",
    source: { url: "https://example.com/" },
  });
  await writeFile(broken, '{ "id": 7, ');
  const failed = await addDefinition(studio, "failed", {
    id: "com.example.failed",
    name: "Tides",
    version: "1.4.0",
    icon: "not-there.png",
    source: { url: "https://example.com/" },
  });
  for (const { id } of [failed, notes]) {
    const body = { engine: "local", targets: ["linux"] };
    const { build } = await call<{ build: BuildState }>("POST", `/api/apps/${id}/builds`, body);
    await studio.ended(build.id);
  }
  return { ...studio, notes, website, failed };
}

/** A definition in a folder of its own below the home folder, opened in the Studio. */
export async function addDefinition(
  { call, home }: RunningStudio,
  folder: string,
  definition: Readonly<Record<string, unknown>>,
): Promise<AppSummary> {
  await mkdir(join(home, folder), { recursive: true });
  await writeFile(join(home, folder, "pakeplus.json"), JSON.stringify(definition, null, 2));
  const { app } = await call<{ app: AppSummary }>("POST", "/api/apps", {
    from: "folder",
    folder: join(home, folder),
  });
  return app;
}

/** Lets the Studio use an emulated GitHub with a token of its own. */
export async function signIn({ call }: RunningStudio, emulator: Emulator): Promise<void> {
  await call("PATCH", "/api/settings", { githubHost: emulator.url });
  await call("PUT", "/api/token", { token: TOKEN });
}
