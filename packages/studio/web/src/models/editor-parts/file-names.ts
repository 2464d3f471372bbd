const TYPES: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/svg+xml": "svg",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "image/x-icon": "ico",
  "image/vnd.microsoft.icon": "ico",
};

/** What an icon can be made of. */
export const PICTURE_TYPES = Object.keys(TYPES).join(",");

/** The usual ending of a picture's file; null when icons cannot be made of it. */
export function pictureEnding({ name, type }: { name: string; type: string }): string | null {
  const known = TYPES[type];
  if (known !== undefined) return known;
  const ending = /\.(png|svg|jpe?g|webp|ico)$/iu.exec(name)?.[1]?.toLowerCase();
  return ending === undefined ? null : ending.replace("jpeg", "jpg");
}

/** `styles/dark.css`, then `styles/dark-2.css` and so on. */
export function numberedName(path: string, attempt: number): string {
  return attempt < 2 ? path : path.replace(/(\.[^./]*)?$/u, (ending) => `-${attempt}${ending}`);
}

const MOST_NAMES = 100;

/**
 * Writes a new file under the first name that is free; no file that exists is touched.
 * @param write Answers false when the name is taken.
 * @returns The name that was free; null when none of a hundred was.
 */
export async function writeNewFile(
  path: string,
  write: (path: string) => Promise<boolean>,
): Promise<string | null> {
  for (let attempt = 1; attempt <= MOST_NAMES; attempt += 1) {
    const name = numberedName(path, attempt);
    if (await write(name)) return name;
  }
  return null;
}
