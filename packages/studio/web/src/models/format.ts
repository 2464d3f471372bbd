const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Decimal units, as systems and GitHub show them: `8.1 MB`. */
export function formatBytes(language: string, bytes: number): string {
  const power = Math.min(bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const value = bytes / 1000 ** power;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: UNITS[power] ?? "byte",
    unitDisplay: power === 0 ? "long" : "short",
    maximumFractionDigits: power > 0 && value < 100 ? 1 : 0,
  }).format(value);
}

/** A measured time as on a clock: `0:27`, `1:02:03`. */
export function formatClock(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / SECOND));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}

/** In words, rounded to what matters: `0.8 s`, `9 s`, `4 min`. */
export function formatDuration(language: string, ms: number): string {
  const [value, unit] =
    ms < MINUTE
      ? ([ms / SECOND, "second"] as const)
      : ms < HOUR
        ? ([ms / MINUTE, "minute"] as const)
        : ([ms / HOUR, "hour"] as const);
  const digits = value < 10 && unit !== "minute" ? 1 : 0;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: digits,
  }).format(value);
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

/** `today`, `yesterday`, `3 days ago`, then the day. */
export function formatDay(language: string, at: number, now: number): string {
  const days = Math.round((startOfDay(at) - startOfDay(now)) / DAY);
  if (Math.abs(days) < 7)
    return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(days, "day");
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(language, {
    day: "numeric",
    month: "short",
    ...(!isThisYear && { year: "numeric" }),
  }).format(at);
}

/** Time of day: `14:02`. */
export function formatTime(language: string, at: number): string {
  return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    at,
  );
}

export function formatDate(language: string, at: number): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(at);
}
