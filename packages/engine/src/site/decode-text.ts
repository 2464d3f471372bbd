/** How far into a page HTML lets its `<meta charset>` stand. */
const PRESCAN_BYTES = 1024;

function declaredCharset(bytes: Uint8Array, contentType: string | null): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  const fromHeader = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? "")?.[1];
  if (fromHeader !== undefined) return fromHeader;
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, PRESCAN_BYTES));
  return /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(start)?.[1] ?? null;
}

function decodeAs(bytes: Uint8Array, charset: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Decodes a page by byte order mark, header, `<meta charset>` and at last by trying UTF-8, in the order of the
 * Encoding and HTML standards. Bytes that fit nothing become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const charset = declaredCharset(bytes, contentType);
  const declared = charset === null ? null : decodeAs(bytes, charset, false);
  return declared ?? decodeAs(bytes, "utf-8", true) ?? decodeAs(bytes, "windows-1252", false) ?? "";
}
