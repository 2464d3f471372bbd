import * as z from "zod";
import { ONE_SHOT } from "../definition/one-shot.ts";
import type { DeepReadonly } from "../deep-readonly.ts";
import { parseJsonText } from "../definition/json-text.ts";
import { AppError, type Issue } from "../errors.ts";
import type { BuildJob } from "../job.ts";
import { FAMILIES, familyOf, type Family } from "../plan/family.ts";
import { mergePins, type ShellPins } from "../shells/pinned-shell.ts";
import { shellPinsSchema } from "../shells/shell-manifest.ts";

const platformSchema = z.strictObject({ id: z.string(), applicationId: z.string(), origin: z.string() });
const lockSchema = z.strictObject({
  v: z.literal(1),
  platforms: z.partialRecord(z.enum(FAMILIES), platformSchema),
  shells: shellPinsSchema.optional(),
});

/**
 * `pakeplus.lock`: what must not change once an app has users. JSON, committed beside `pakeplus.json`. By platform and
 * not by target, because data does not care about the processor. `shells` remembers what the apps were made with.
 */
export type Lock = DeepReadonly<z.infer<typeof lockSchema>>;

/**
 * Reads the text of a `pakeplus.lock`.
 * @throws AppError LOCK_INVALID
 */
export function parseLock(text: string): Lock {
  const parsed = parseJsonText(text);
  const checked = parsed.ok ? lockSchema.safeParse(parsed.json.value, ONE_SHOT) : null;
  if (checked?.success === true) return checked.data;
  const issues = parsed.ok ? undefined : parsed.issues;
  throw new AppError("LOCK_INVALID", "pakeplus.lock is damaged.", {
    reason: issues?.[0]?.message ?? "It does not have the shape that PakePlus writes.",
    hint: "Restore it from version control. Without it nothing protects the data of people who have the app.",
    ...(issues !== undefined && { issues }),
  });
}

/** The lock that a job would write, built with these shells. */
export function lockOf(job: BuildJob, shells: ShellPins = {}): Lock {
  const platforms = job.targets.map(({ target, runtime }) => {
    const { id, applicationId, start } = runtime;
    return [familyOf(target), { id, applicationId, origin: start.origin }] as const;
  });
  return { v: 1, platforms: Object.fromEntries(platforms), ...withShells(shells) };
}

/** Platforms and shells of `next` replace those of `previous`; the others stay locked. */
export function mergeLock(previous: Lock | null, next: Lock): Lock {
  const shells = mergePins(previous?.shells ?? {}, next.shells ?? {});
  return { v: 1, platforms: { ...previous?.platforms, ...next.platforms }, ...withShells(shells) };
}

function withShells(shells: ShellPins): { shells?: ShellPins } {
  return Object.keys(shells).length === 0 ? {} : { shells };
}

/** Two-space JSON with a stable order and a newline at the end, so that version control shows true changes only. */
export function formatLock(lock: Lock): string {
  const platforms = FAMILIES.flatMap((family) => {
    const entry = lock.platforms[family];
    if (entry === undefined) return [];
    const { id, applicationId, origin } = entry;
    return [[family, { id, applicationId, origin }] as const];
  });
  const shells = withShells(mergePins({}, lock.shells ?? {}));
  return `${JSON.stringify({ v: 1, platforms: Object.fromEntries(platforms), ...shells }, null, 2)}\n`;
}

const NAMES = { id: "id", applicationId: "application id", origin: "origin" } as const;

/**
 * What a build would change although people may already have the app. Empty when nothing does.
 * @param previous The lock as it lies beside the definition; null when there is none.
 */
export function checkLock(previous: Lock | null, next: Lock): Issue[] {
  return FAMILIES.flatMap((family) => {
    const before = previous?.platforms[family];
    const after = next.platforms[family];
    if (before === undefined || after === undefined) return [];
    // The application id follows the id; naming both would report one change twice.
    const keys =
      before.id === after.id ? (["applicationId", "origin"] as const) : (["id", "origin"] as const);
    return keys
      .filter((key) => before[key] !== after[key])
      .map((key) => changed(family, key, before[key], after[key]));
  });
}

function changed(family: Family, key: keyof typeof NAMES, before: string, after: string): Issue {
  const effect =
    key === "origin"
      ? "logins and everything that pages stored would be out of reach"
      : "it would be another app: installed beside the old one, without its data";
  return {
    path: key === "origin" ? "source" : "id",
    code: "lock-changed",
    message: `The ${NAMES[key]} on ${family} was "${before}" and would become "${after}". For people who have the app, ${effect}. Change it back; or, to go on knowingly, build with --accept-data-loss.`,
  };
}
