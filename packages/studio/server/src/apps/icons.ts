import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { planBuild, resolveDefinition, type Family, type Target } from "@pakeplus/core";
import { makeJob, renderAppIcons } from "@pakeplus/engine";
import { frameIcon, generateIcon } from "@pakeplus/packager";
import { replaceFile } from "../keep/kept-file.ts";
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
const SITE_MS = 8000;

/**
 * Icons from the renderer that packages use. The picture of an app is looked for once for each of its versions and
 * kept on the disk, because a site should not be asked at every start.
 */
export function createIcons({ fetch, folders }: Pick<StudioOptions, "fetch" | "folders">): Icons {
  const dir = join(folders.data, "icons");
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const looking = new Map<string, Promise<Uint8Array>>();
  const find = async (app: App, file: string): Promise<Uint8Array> => {
    try {
      const picture = await findPicture(app, fetch);
      forgetOthers(dir, app.id);
      replaceFile(file, picture, 0o600);
      return picture;
    } catch {
      // A site that is away or a picture that is damaged gets another chance at the next look.
      return generated(app);
    }
  };
  const pictureOf = async (app: App): Promise<Uint8Array> => {
    const file = join(dir, `${app.id}-${app.iconRevision}.png`);
    if (existsSync(file)) return readFileSync(file);
    const found = looking.get(file) ?? find(app, file).finally(() => looking.delete(file));
    looking.set(file, found);
    return found;
  };
  return {
    async render(app, family, size) {
      return frameIcon(await pictureOf(app), { family, size, ...lookOf(app, family) });
    },
  };
}

function forgetOthers(dir: string, id: string): void {
  for (const name of readdirSync(dir)) {
    if (name.startsWith(`${id}-`)) rmSync(join(dir, name), { force: true });
  }
}

const generated = ({ name }: App): Uint8Array => new TextEncoder().encode(generateIcon(name, null));

/** The picture that the Linux package would have, in its largest size. */
async function findPicture(app: App, fetch: StudioOptions["fetch"]): Promise<Uint8Array> {
  if (app.written === null) return generated(app);
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
  return largest?.png ?? generated(app);
}

type Look = Pick<Parameters<typeof frameIcon>[1], "shape" | "background" | "padding">;

function lookOf({ written }: App, family: Family): Look {
  if (written === null) return { shape: "as-is", background: null, padding: 0 };
  const { icon } = resolveDefinition(written, { target: TARGET_OF[family] });
  if (icon === undefined || typeof icon === "string") return { shape: "as-is", background: null, padding: 0 };
  return { shape: icon.shape, background: icon.background, padding: icon.padding };
}
