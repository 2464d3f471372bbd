import { looksLikeIpv4, parseIpv4, parseIpv6 } from "./ip-host.ts";

/** ASCII (punycode) form of an international host name; null when it has none. */
export type ToAscii = (host: string) => string | null;

// oxlint-disable-next-line no-control-regex -- the control characters are what is looked for
const FORBIDDEN_IN_NAME = /[\u0000-\u0020"#%/:<>?@[\\\]^`{|}\u007F]/;
// oxlint-disable-next-line no-control-regex -- the control characters are what is looked for
const FORBIDDEN_IN_OPAQUE = /[\u0000\t\n\r #/:<>?@[\\\]^|]/;
// oxlint-disable-next-line no-control-regex -- ASCII begins at the first control character
const ASCII = /^[\u0000-\u007F]*$/;
/** Code points that UTS 46 leaves out: soft hyphen, zero-width signs and variation selectors. */
const IGNORED = /\u00AD|\u034F|[\u180B-\u180D]|\u200B|\u2060|[\uFE00-\uFE0F]|\uFEFF/g;

function percentDecode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll(/%(?![0-9A-Fa-f]{2})/g, "%25"));
  } catch {
    return null;
  }
}

/** Host of a web address as the URL Standard writes it, without one dot at the end; null when it cannot be one. */
export function parseWebHost(raw: string, toAscii: ToAscii): string | null {
  if (raw.startsWith("[")) {
    return raw.endsWith("]") ? parseIpv6(raw.slice(1, -1)) : null;
  }
  const decoded = percentDecode(raw);
  if (decoded === null) {
    return null;
  }
  const mapped = decoded.replaceAll(IGNORED, "").normalize("NFKC").toLowerCase().replaceAll("\u3002", ".");
  const ascii = ASCII.test(mapped) && !/(^|\.)xn--/.test(mapped) ? mapped : toAscii(mapped)?.toLowerCase();
  if (ascii === undefined || ascii === "" || FORBIDDEN_IN_NAME.test(ascii)) {
    return null;
  }
  if (looksLikeIpv4(ascii)) {
    return parseIpv4(ascii);
  }
  const name = ascii.endsWith(".") ? ascii.slice(0, -1) : ascii;
  return name === "" || name.endsWith(".") ? null : name;
}

/** Host of any other scheme: compared as written, but for the case of its letters. */
export function parseOpaqueHost(raw: string): string | null {
  return FORBIDDEN_IN_OPAQUE.test(raw) && !/^\[[^\]]*\]$/.test(raw)
    ? null
    : raw.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}
