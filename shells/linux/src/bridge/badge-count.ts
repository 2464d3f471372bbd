const MAX_COUNT = 9999;

/** The number of a badge, 0 for none; null when the value is not allowed. */
export function badgeCount(value: unknown): number | null {
  if (value === null) {
    return 0;
  }
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= MAX_COUNT
    ? value
    : null;
}
