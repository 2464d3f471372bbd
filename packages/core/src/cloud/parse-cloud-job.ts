import * as z from "zod";
import { ONE_SHOT } from "../definition/one-shot.ts";
import { ID, SLUG, VERSION } from "../definition/patterns.ts";
import { AppError } from "../errors.ts";
import type { BuildJob } from "../job.ts";
import { parseJob } from "../plan/parse-job.ts";
import type { ShellPins } from "../shells/pinned-shell.ts";
import { shellPinsSchema } from "../shells/shell-manifest.ts";

/** The largest time of every archive format, in 2106. */
const MAX_TIME = 0xff_ff_ff_ff;

/** What names files: a branch can be written by others than PakePlus. */
const namesSchema = z.looseObject({
  modifiedAt: z.int().min(0).max(MAX_TIME),
  shells: shellPinsSchema.optional(),
  app: z.looseObject({
    id: z.string().regex(ID),
    slug: z.string().regex(SLUG),
    version: z.string().regex(VERSION),
  }),
});

export interface CloudJobContent {
  buildId: string;
  /** Text of each block list by its SHA-256. */
  blockFiles: Readonly<Record<string, string>>;
}

/**
 * Reads `job.json` of an app's branch; the opposite of `toCloudJob`.
 * @throws AppError INTERNAL with an issue for every difference; a person never writes one.
 */
export function parseCloudJob(
  value: unknown,
  { buildId, blockFiles }: CloudJobContent,
): { job: BuildJob; modifiedAt: number; shells: ShellPins } {
  const names = namesSchema.safeParse(value, ONE_SHOT);
  if (!names.success) {
    throw new AppError("INTERNAL", "The build job is not one that this version understands.", {
      issues: names.error.issues.map(({ path, message }) => ({ path: path.join("."), code: "job", message })),
    });
  }
  const { modifiedAt, shells = {}, ...rest } = names.data;
  return { job: parseJob({ ...rest, buildId, blockFiles }), modifiedAt, shells };
}
