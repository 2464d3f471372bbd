const encoder = new TextEncoder();

/** Ends a section of packet lines. */
export const FLUSH = encoder.encode("0000");

/** Longest content of one line (gitprotocol-common, "pkt-line Format"). */
const MAX_CONTENT = 65_516;

/** One packet line: four hex digits of the whole length, then the content. */
export function pktLine(text: string): Uint8Array {
  const content = encoder.encode(text);
  if (content.byteLength > MAX_CONTENT) throw new RangeError("A packet line holds at most 65516 bytes.");
  const length = (content.byteLength + 4).toString(16).padStart(4, "0");
  return Buffer.concat([encoder.encode(length), content]);
}

/**
 * Splits bytes into the contents of packet lines; flush, delimiter and end packets are left out.
 * @throws SyntaxError when the bytes are no packet lines.
 */
export function readPktLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.byteLength) {
    const digits = Buffer.from(bytes.subarray(at, at + 4)).toString("latin1");
    const length = /^[0-9a-f]{4}$/iu.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;
    if (Number.isNaN(length)) throw new SyntaxError(`No packet line at byte ${at}.`);
    if (length < 4) {
      at += 4;
      continue;
    }
    if (at + length > bytes.byteLength) throw new SyntaxError(`The packet line at byte ${at} is cut off.`);
    lines.push(bytes.subarray(at + 4, at + length));
    at += length;
  }
  return lines;
}
