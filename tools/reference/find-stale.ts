import type { Producer } from "./producers.ts";

export interface StaleFile {
  file: string;
  /** What it should hold. */
  text: string;
}

/** @param read Text of a file, or null when there is none. */
export async function findStale(
  producers: readonly Producer[],
  read: (file: string) => string | null,
): Promise<StaleFile[]> {
  const made = await Promise.all(producers.map(async ({ file, text }) => ({ file, text: await text() })));
  return made.filter(({ file, text }) => read(file)?.replaceAll("\r\n", "\n") !== text);
}
