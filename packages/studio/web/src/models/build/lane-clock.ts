const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** One division of the ruler, in milliseconds. Those below a second are for builds of this computer. */
const STEPS = [
  ...[0.1, 0.2, 0.5, 1, 2, 5, 10, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 30].map((minutes) => minutes * MINUTE),
];
const LONGEST_STEP = 30 * MINUTE;
const MOST_DIVISIONS = 9;
const FEWEST_DIVISIONS = 4;
/** The scale may change no more often than this. */
const REST_MS = 5 * SECOND;

/** What the ruler shows: `divisions` steps of `stepMs` from the start of the build. */
export interface Scale {
  stepMs: number;
  divisions: number;
  spanMs: number;
}

/** The smallest scale that holds this many milliseconds. */
export function scaleFor(neededMs: number): Scale {
  const stepMs =
    STEPS.find((step) => step * MOST_DIVISIONS >= neededMs) ??
    Math.ceil(neededMs / MOST_DIVISIONS / LONGEST_STEP) * LONGEST_STEP;
  const divisions = Math.max(FEWEST_DIVISIONS, Math.ceil(neededMs / stepMs));
  return { stepMs, divisions, spanMs: stepMs * divisions };
}

interface ScaleNeeds {
  /** Milliseconds since the build began. */
  elapsedMs: number;
  /** When the last lane is expected to end, in milliseconds since the build began; 0 when nobody knows. */
  expectedMs: number;
  isRunning: boolean;
}

/**
 * The scale after a look at the clock. While a build runs it only grows, and then by so much that it rests for five
 * seconds; when the build is over it fits exactly.
 * @param before null at the first look.
 */
export function nextScale(before: Scale | null, { elapsedMs, expectedMs, isRunning }: ScaleNeeds): Scale {
  if (!isRunning) return scaleFor(elapsedMs);
  if (before !== null && Math.max(elapsedMs, expectedMs) <= before.spanMs) return before;
  return scaleFor(Math.max(elapsedMs + REST_MS, expectedMs));
}

export interface Tick {
  atMs: number;
  /** Left out where there is little room. */
  isMinor: boolean;
}

/** Marks of the ruler; those that would touch the mark of now are left out. */
export function ticksOf({ stepMs, divisions, spanMs }: Scale, nowMs: number): readonly Tick[] {
  const marks = Array.from({ length: divisions + 1 }, (_, index) => ({
    atMs: index * stepMs,
    isMinor: index % 2 === 1 && index !== divisions,
  }));
  return marks.filter(({ atMs }) => Math.abs(atMs - nowMs) > spanMs * 0.065);
}
