import type { App } from "./apps/app.ts";
import type { Registry } from "./apps/registry.ts";
import type { Uploads } from "./apps/uploads.ts";
import type { Builds } from "./builds/builds.ts";
import type { Hub } from "./hub.ts";
import type { StudioOptions } from "./options.ts";
import type { Frames } from "./preview/frames.ts";
import type { Previews } from "./preview/previews.ts";
import type { Settings } from "./settings.ts";
import type { AppSummary } from "@pakeplus/core";

/** What the routes work with. */
export interface Parts {
  options: StudioOptions;
  /** Changes with each start. */
  serverId: string;
  hub: Hub;
  settings: Settings;
  registry: Registry;
  uploads: Uploads;
  builds: Builds;
  previews: Previews;
  frames: Frames;
  summarize: (app: App) => AppSummary;
}
