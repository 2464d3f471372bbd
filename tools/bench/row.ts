/** One line of the result. Ratios compare two measurements of the same run, so that a slow machine does not matter. */
export interface Row {
  name: string;
  /** What was measured, with its unit. */
  measured: string;
  /** What it is compared with in the same run. */
  peer: string;
  /** The bar of the design, in words. */
  bar: string;
  ok: boolean;
  numbers: Readonly<Record<string, number>>;
}

/** `keep` counts the lines for which the row is asked for: `help`, `build` … */
export interface Bench {
  id: string;
  run(): Promise<Row[]>;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error("median of nothing");
  return middle;
}

export function milliseconds(value: number): string {
  return value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(0)} ms`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
