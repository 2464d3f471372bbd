import process from "node:process";

/** Put the seed of a failed run into PAKEPLUS_SEED to see the failure again; test titles show it. */
export const SEED = Number(process.env["PAKEPLUS_SEED"] ?? 20_261_122);

export interface Random {
  /** Whole number from 0 to `below` - 1. */
  int(below: number): number;
  pick<T>(values: readonly T[]): T;
  text(alphabet: readonly string[], maxLength: number): string;
}

/** mulberry32: small, and equal on every machine. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  const pick = <T>(values: readonly T[]): T => {
    const value = values[int(values.length)];
    if (value === undefined) throw new RangeError("there is nothing to pick from");
    return value;
  };
  const text = (alphabet: readonly string[], maxLength: number): string =>
    Array.from({ length: int(maxLength + 1) }, () => pick(alphabet)).join("");
  return { int, pick, text };
}
