const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Decodes base64 (RFC 4648 section 4; line breaks and missing padding are accepted); null when the text is none. */
export function fromBase64(text: string): Uint8Array | null {
  const plain = text.replaceAll(/\s+/g, "").replace(/={1,2}$/, "");
  if (plain === "" || plain.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(plain)) return null;
  const bytes = new Uint8Array(Math.floor((plain.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let index = 0;
  for (const character of plain) {
    held = ((held << 6) | DIGITS.indexOf(character)) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[index] = (held >> bits) & 0xff;
      index += 1;
    }
  }
  return bytes;
}

/** The file ending of a picture by its first bytes; null when it is none that icons can be made of. */
export function pictureEnding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 400));
  if (head.startsWith("\u0089PNG\r\n\u001a\n")) return ".png";
  if (head.startsWith("\u00ff\u00d8\u00ff")) return ".jpg";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return ".webp";
  if (head.startsWith("\0\0\u0001\0")) return ".ico";
  return /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml|<!--|<svg|<!DOCTYPE svg)[\s\S]*/i.test(head) &&
    head.includes("<svg")
    ? ".svg"
    : null;
}

/** A picture that stands in the text itself, as `data:` address or bare base64; null when it is none. */
export function pictureIn(text: string): { bytes: Uint8Array; ending: string } | null {
  const bytes = fromBase64(text.replace(/^data:[^,]*;base64,/i, ""));
  const ending = bytes === null ? null : pictureEnding(bytes);
  return bytes === null || ending === null ? null : { bytes, ending };
}

/** Bytes as UTF-8 text, by the one decoder that the language itself has; empty when they are not UTF-8. */
export function utf8Text(bytes: Uint8Array): string {
  let encoded = "";
  for (const byte of bytes) encoded += `%${byte.toString(16).padStart(2, "0")}`;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return "";
  }
}
