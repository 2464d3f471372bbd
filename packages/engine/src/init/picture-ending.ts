/** The file ending that fits a picture's first bytes. */
export function pictureEnding(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  if (head.startsWith("\u0089PNG")) return ".png";
  if (head.startsWith("\u00ff\u00d8\u00ff")) return ".jpg";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return ".webp";
  if (head.startsWith("\u0000\u0000\u0001\u0000")) return ".ico";
  if (head.startsWith("GIF8")) return ".gif";
  return ".svg";
}
