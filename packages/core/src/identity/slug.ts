import anyAscii from "any-ascii";

const MAX_LENGTH = 63;
/** Device names: Windows opens the device whatever the folder or extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const WORDS: Readonly<Record<string, string>> = { "&": " and ", "+": "plus", "#": "sharp", "@": " at " };

/**
 * ASCII name for files and the command: `^[a-z0-9][a-z0-9-]{0,62}$`. Other scripts are transliterated, emoji become
 * their names; a name without anything readable falls back to the last part of the id.
 */
export function deriveSlug(name: string, id: string): string {
  const slug = toSlug(name) || toSlug(id.slice(id.lastIndexOf(".") + 1)) || "app";
  return isReservedSlug(slug) ? `${slug}-app` : slug;
}

/** True for names that no file can have on Windows. */
export function isReservedSlug(slug: string): boolean {
  return RESERVED.test(slug);
}

/** Empty when nothing readable is left. */
export function toSlug(text: string): string {
  const spelled = text.replaceAll(/[&+#@]/g, (sign) => WORDS[sign] ?? sign);
  return anyAscii(spelled.normalize("NFC"))
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, MAX_LENGTH)
    .replace(/-+$/, "");
}
