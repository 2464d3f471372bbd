import { encode } from "uqr";

/** Light modules around a code, as ISO/IEC 18004 asks for. */
const QUIET_ZONE = 4;

export interface QrCode {
  /** Modules of one side, with the quiet zone. */
  size: number;
  /** SVG path of the dark modules. */
  path: string;
}

/** The QR code of a text, such as an address; 15 % of it may be unreadable. */
export function qrOf(text: string): QrCode {
  const { data, size } = encode(text, { ecc: "M", border: QUIET_ZONE });
  const rows = data.map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")).join(""));
  return { size, path: rows.join("") };
}
