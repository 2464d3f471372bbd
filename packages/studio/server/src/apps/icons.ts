import { dirname } from "node:path";
import { planBuild, resolveDefinition, type Family, type Target } from "@pakeplus/core";
import { makeJob, renderAppIcons } from "@pakeplus/engine";
import { frameIcon, generateIcon } from "@pakeplus/packager";
import type { StudioOptions } from "../options.ts";
import type { App } from "./app.ts";

export interface Icons {
  /** A PNG as the system shows it. @param size Side in pixels. */
  render(this: void, app: App, family: Family, size: number): Promise<Uint8Array>;
}

const TARGET_OF: Readonly<Record<Family, Target>> = {
  linux: "linux",
  windows: "windows-x64",
  macos: "macos-arm64",
  android: "android",
  ios: "ios",
};
const MOST_KEPT = 300;
const SITE_MS = 8000;

/** Icons from the renderer that packages use; the picture of an app is looked for once for each of its versions. */
export function createIcons(options: Pick<StudioOptions, "fetch">): Icons {
  const pictures = new Map<string, Promise<Uint8Array>>();
  const picture = (app: App): Promise<Uint8Array> => {
    const key = `${app.id} ${app.iconRevision}`;
    const known = pictures.get(key);
    if (known !== undefined) return known;
    const found = findPicture(app, options.fetch).catch(() =>
      new TextEncoder().encode(generateIcon(app.name, null)),
    );
    pictures.set(key, found);
    for (const old of [...pictures.keys()].slice(0, -MOST_KEPT)) pictures.delete(old);
    return found;
  };
  return {
    async render(app, family, size) {
      const image = await picture(app);
      return frameIcon(image, { family, size, ...lookOf(app, family) });
    },
  };
}

/** The picture that the Linux package would have, in its largest size. */
async function findPicture(app: App, fetch: StudioOptions["fetch"]): Promise<Uint8Array> {
  if (app.written === null) return new TextEncoder().encode(generateIcon(app.name, null));
  const plan = planBuild({
    written: { ...app.written, inject: [], block: {} },
    targets: ["linux"],
    shells: ["linux"],
  });
  const root = dirname(app.file);
  const { job } = await makeJob(plan, { root, buildId: "icon" });
  const { icons } = await renderAppIcons(job, {
    root,
    iconFile: null,
    fetch,
    signal: AbortSignal.timeout(SITE_MS),
  });
  const largest = icons.toSorted((a, b) => b.size - a.size)[0];
  return largest?.png ?? new TextEncoder().encode(generateIcon(app.name, null));
}

type Look = Pick<Parameters<typeof frameIcon>[1], "shape" | "background" | "padding">;

function lookOf({ written }: App, family: Family): Look {
  if (written === null) return { shape: "as-is", background: null, padding: 0 };
  const { icon } = resolveDefinition(written, { target: TARGET_OF[family] });
  if (icon === undefined || typeof icon === "string") return { shape: "as-is", background: null, padding: 0 };
  return { shape: icon.shape, background: icon.background, padding: icon.padding };
}
