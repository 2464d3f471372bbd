import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError, CLOUD_APP, parseCloudJob, shellFileMode } from "@pakeplus/core";
import type { BuildJob, ShellPins, TargetJob } from "@pakeplus/core";
import type { LinuxPackageInput, RenderedIcon } from "@pakeplus/packager";
import { requireExpected } from "../shells/used-shells.ts";
import { readFolder } from "./read-folder.ts";

/** An app's branch, checked out. */
export interface CloudApp {
  job: BuildJob;
  /** What the person who published saw of the shells. */
  shells: ShellPins;
  /** Everything that the packages of a target are made of. */
  inputFor(target: TargetJob): Promise<LinuxPackageInput>;
}

export interface ReadAppOptions {
  /** Checkout of the app's branch. */
  dir: string;
  /** Folder with one folder per shell. */
  shells: string;
  /** Folder with the sources of the shells. */
  program: string;
  /** Slug that the run was asked to build; null outside of a run. */
  expected: string | null;
  buildId: string;
}

/**
 * @throws AppError INTERNAL for a job that this version does not understand, USAGE_INVALID for another app than the
 * one asked for, SOURCE_CHANGED for a block list that is not the one named, SOURCE_UNREADABLE, SHELL_MISSING,
 * SHELL_CHANGED.
 */
export async function readApp({
  dir,
  shells,
  program,
  expected,
  buildId,
}: ReadAppOptions): Promise<CloudApp> {
  const blockFiles = await readBlocks(join(dir, CLOUD_APP.blocks));
  const written = parseJson(await readFile(join(dir, CLOUD_APP.job), "utf8"));
  const { job, modifiedAt, shells: pins } = parseCloudJob(written, { buildId, blockFiles });
  if (expected !== null && job.app.slug !== expected) {
    throw new AppError("USAGE_INVALID", `The commit holds ${job.app.slug}, not ${expected}.`, {
      hint: "Publish again from the app's folder.",
    });
  }
  return {
    job,
    shells: pins,
    async inputFor({ target, runtime }) {
      const payload = job.source.kind === "dir" ? await readFolder(join(dir, CLOUD_APP.web)) : [];
      requireEntry(job, payload);
      const shell = await readLinuxShell(join(shells, "linux"));
      await requireExpected(target, shell, { pins, program });
      return {
        app: job.app,
        runtime,
        definition: job.definition,
        block: runtime.block === null ? null : (blockFiles[runtime.block.sha256] ?? null),
        shell,
        payload,
        icons: await readIcons(join(dir, CLOUD_APP.icons)),
        modifiedAt,
      };
    },
  };
}

/** null for what is no JSON, which no job is either. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Text of each block list by its SHA-256, which is also its name. */
async function readBlocks(dir: string): Promise<Readonly<Record<string, string>>> {
  const files = await readFolder(dir);
  const pairs = files.map(async ({ path }) => {
    const text = await readFile(join(dir, path), "utf8");
    const sha256 = createHash("sha256").update(text).digest("hex");
    if (path === `${sha256}.json`) return [sha256, text] as const;
    throw new AppError("SOURCE_CHANGED", `${CLOUD_APP.blocks}/${path} is not the list that its name says.`, {
      hint: "Publish again: the branch then holds what PakePlus sent.",
    });
  });
  return Object.fromEntries(await Promise.all(pairs));
}

function requireEntry({ source }: BuildJob, payload: readonly { path: string }[]): void {
  if (source.kind === "url" || payload.some(({ path }) => path === source.entry)) return;
  throw new AppError("SOURCE_ENTRY_MISSING", `The branch has no ${CLOUD_APP.web}/${source.entry}.`, {
    reason: "The app would have no page to start with.",
    hint: "Publish again: the branch then holds what PakePlus sent.",
  });
}

async function readIcons(dir: string): Promise<readonly RenderedIcon[]> {
  const files = await readFolder(dir);
  const icons = files.map(async ({ path }) => {
    const size = Number(/^([1-9]\d{0,3})\.png$/u.exec(path)?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) {
      throw new AppError("ICON_UNREADABLE", `${CLOUD_APP.icons}/${path} is not an icon that PakePlus sent.`);
    }
    return { size, png: await readFile(join(dir, path)) };
  });
  return (await Promise.all(icons)).toSorted((a, b) => a.size - b.size);
}

async function readLinuxShell(dir: string): Promise<LinuxPackageInput["shell"]> {
  const files = await readFolder(dir);
  if (files.some(({ path }) => path === "launch")) {
    return files.map((file) => ({ ...file, mode: shellFileMode(file.path) }));
  }
  throw new AppError("SHELL_MISSING", "The build repository does not hold the Linux shell.", {
    hint: "Publish again: PakePlus then renews the repository.",
  });
}
