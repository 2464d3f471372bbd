export interface FindProgress {
  /** From 1; 0 when nothing was found. */
  current: number;
  /** 0 when nothing was found. */
  total: number;
}

export const NOT_FOUND: FindProgress = { current: 0, total: 0 };

/** Goes to the next or the previous match; past the end it begins again, as the engine does. */
export function stepFind({ current, total }: FindProgress, step: 1 | -1): FindProgress {
  return total === 0 ? NOT_FOUND : { current: ((current - 1 + step + total) % total) + 1, total };
}
