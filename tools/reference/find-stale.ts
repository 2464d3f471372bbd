import type { Producer } from "./producers.ts";

export interface StaleFile {
  file: string;
  /** What it should hold. */
  text: string;
}

/** @param read Text of a file, or null when there is none. */
export function findStale(
  producers: readonly Producer[],
  read: (file: string) => string | null,
): StaleFile[] {
  return producers
    .map(({ file, text }) => ({ file, text: text() }))
    .filter(({ file, text }) => read(file)?.replaceAll("\r\n", "\n") !== text);
}
