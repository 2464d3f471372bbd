import { formatClock, formatDuration } from "../format.ts";

const SHORT_MS = 10_000;

/** A measured time: `0.43s` below ten seconds, then as on a clock: `0:27`. */
export function formatMeasured(language: string, ms: number): string {
  if (ms >= SHORT_MS) return formatClock(ms);
  const digits = ms < 1000 ? 2 : 1;
  const rounded = Math.max(ms === 0 ? 0 : 10, ms);
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: "second",
    unitDisplay: "narrow",
    maximumFractionDigits: digits,
  }).format(rounded / 1000);
}

/** What is only expected, in words: `4 min`. */
export function formatExpected(language: string, ms: number): string {
  return formatDuration(language, ms < 1000 ? Math.max(100, ms) : Math.round(ms / 1000) * 1000);
}

/** A mark of the ruler, as short as its scale allows. */
export function formatTick(language: string, ms: number, stepMs: number): string {
  if (stepMs >= 1000) return formatClock(ms);
  const seconds = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(ms / 1000);
  return ms === 0 ? "0" : seconds;
}
