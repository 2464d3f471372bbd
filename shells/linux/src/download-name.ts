/** Of a file name on every common file system; room is left for ` (999)` and for the name while loading. */
const MAX_BYTES = 200;

// oxlint-disable-next-line no-control-regex -- control characters are what is removed
const UNSAFE = /[\u0000-\u001F\u007F-\u009F/\\]/g;
/**
 * Signs that turn the direction of text could show `gpj.exe` as `exe.jpg`, and unseen ones make two names look alike.
 * Those that scripts and emoji need (U+200C, U+200D) stay.
 */
const UNSEEN =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]/g;

function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function shorten(text: string, maxBytes: number): string {
  let kept = "";
  let bytes = 0;
  for (const character of text) {
    bytes += byteLength(character);
    if (bytes > maxBytes) {
      break;
    }
    kept += character;
  }
  return kept;
}

/** Splits `report.pdf` and also `archive.tar.gz` before the extension; a name without one has an empty extension. */
function splitName(name: string): { stem: string; extension: string } {
  const found = /^(.+?)((?:\.tar)?\.[A-Za-z0-9]{1,12})$/su.exec(name);
  return { stem: found?.[1] ?? name, extension: found?.[2] ?? "" };
}

/**
 * A safe base name for what a site suggests: no separators, control or unseen signs, no rows of spaces, not hidden, not too long.
 * @param fallback Used when nothing is left.
 */
export function safeDownloadName(suggested: string | null, fallback = "download"): string {
  const clean = (suggested ?? "")
    .replaceAll(UNSAFE, "_")
    .replaceAll(UNSEEN, "")
    // As browsers do: many spaces would push the real extension out of sight.
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^[.\s]+/, "")
    .replace(/[.\s]+$/, "");
  if (clean.replaceAll("_", "") === "") {
    return fallback;
  }
  const { stem, extension } = splitName(clean);
  return `${shorten(stem, MAX_BYTES - extension.length)}${extension}`;
}

/** The name for attempt number `attempt`: `a.txt`, `a (1).txt`, `a (2).txt` … */
export function numberedName(name: string, attempt: number): string {
  if (attempt === 0) {
    return name;
  }
  const { stem, extension } = splitName(name);
  return `${stem} (${attempt})${extension}`;
}
