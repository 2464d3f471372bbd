/** First-seen order of things that stand in several places, with how many there are. */
export interface Grouped<T> {
  first: T;
  count: number;
}

export function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): readonly Grouped<T>[] {
  const groups = new Map<string, Grouped<T>>();
  for (const value of values) {
    const key = keyOf(value);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { first: value, count: 1 });
    else known.count += 1;
  }
  return [...groups.values()];
}

/** ` It stands in 3 more places.`, or nothing for a single place. */
export function morePlaces(count: number): string {
  if (count < 2) return "";
  return count === 2 ? " It stands in one more place." : ` It stands in ${count - 1} more places.`;
}
