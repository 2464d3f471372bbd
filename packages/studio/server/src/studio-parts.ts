import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { AppSummary } from "@pakeplus/core";
import type { App } from "./apps/app.ts";
import { openRegistry } from "./apps/registry.ts";
import { createUploads } from "./apps/uploads.ts";
import { openBuilds } from "./builds/builds.ts";
import { createHub } from "./hub.ts";
import type { StudioOptions } from "./options.ts";
import type { Parts } from "./parts.ts";
import { openInBrowser } from "./preview/browser/open-in-browser.ts";
import { createFrames } from "./preview/frames.ts";
import { createPreviews } from "./preview/previews.ts";
import { openSettings } from "./settings.ts";

/** Opens everything that the Studio keeps and puts it together. */
export async function openParts(options: StudioOptions, key: string): Promise<Parts> {
  const { folders, runCommand: run, now, clock } = options;
  const hub = createHub();
  const settings = openSettings(join(folders.config, "settings.json"), (changed) =>
    hub.tell({ type: "settings", settings: changed }),
  );
  const tellApps = (): void => hub.tell({ type: "apps", apps: registry.list().map(summarize) });
  const registry = await openRegistry({
    file: join(folders.config, "apps.json"),
    now: clock,
    listChanged: soon(tellApps),
    appChanged(app) {
      const definition = { text: app.text ?? "", revision: app.revision };
      hub.tell({ type: "app.changed", app: summarize(app), definition });
    },
  });
  const builds = openBuilds({
    dir: join(folders.data, "builds"),
    hub,
    run,
    settings: settings.read,
    now,
    changed: soon(tellApps),
  });
  const frames = createFrames({ key, hub, clock });
  const previews = createPreviews({
    run,
    hub,
    openBrowser: openInBrowser({ options, frames, hub, newest: registry.get }),
    changed: soon(tellApps),
  });
  const summarize = (app: App): AppSummary => ({
    id: app.id,
    name: app.name,
    version: app.version,
    file: app.file,
    source: app.source,
    problem: app.problem,
    revision: app.revision,
    iconRevision: app.iconRevision,
    lastBuilds: builds.lastBuilds(app.id),
    preview: previews.state(app.id),
  });
  const serverId = randomBytes(8).toString("hex");
  const uploads = createUploads();
  return { options, serverId, hub, settings, registry, uploads, builds, previews, frames, summarize };
}

/** Many calls in a moment become one. */
function soon(task: () => void): () => void {
  let timer: NodeJS.Timeout | null = null;
  return () => {
    timer ??= setTimeout(() => {
      timer = null;
      task();
    }, 100);
  };
}
